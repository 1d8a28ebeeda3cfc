#!/bin/sh
# Fetches the texts, builds the site and publishes it: for cron on a machine of your own, or for any other CI.
#
#   sh publish.sh FOLDER TARGET      FOLDER: a clone of the site's repository; TARGET: a name under publish: in config.yaml
#
# Ends with the exit code of "sitegen publish". Two runs at once do no harm: the second one is refused.
set -eu
cd "$1"
# What publishing adds to the list of addresses belongs to the texts, where a person keeps it: sitegen accept --addresses
git checkout --quiet -- content/addresses.lock 2> /dev/null || rm -f content/addresses.lock
git pull --quiet --ff-only
test -d .sitegen/venv || python3 -m venv .sitegen/venv
.sitegen/venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
exec .sitegen/venv/bin/python -m sitegen publish "$2"
