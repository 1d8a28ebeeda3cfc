// How Netlify itself reads _headers and _redirects: prints both as JSON. Arguments: the two files.
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";

const [headers, redirects] = process.argv.slice(2);
const options = { minimal: false, configHeaders: [], configRedirects: [] };
console.log(
  JSON.stringify({
    headers: await parseAllHeaders({ headersFiles: [headers], ...options }),
    redirects: await parseAllRedirects({ redirectsFiles: [redirects], ...options }),
  }),
);
