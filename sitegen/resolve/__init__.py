"""Many documents become one site: languages paired, facts joined, ids and links replaced by what they mean. Pure."""
