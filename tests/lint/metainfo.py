#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The metainfo is what software centres expect.

Usage: metainfo.py METAINFO APPSTREAMCLI

The check is the strict one, with two allowances. The project has no home page yet; newer versions
of the checker hold that to be a fault, and only they know the name of it. Older ones do not know
the elements <developer> and <branding>.
"""

import subprocess
import sys

import lint

NO_HOME_PAGE = '--override=url-homepage-missing=pedantic'
UNKNOWN_TAGS = '--override=unknown-tag=pedantic'


def validate(appstreamcli, metainfo, *options):
    done = subprocess.run([appstreamcli, 'validate', '--strict', '--no-net', '--explain', *options,
                           metainfo],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.returncode, done.stdout.strip()


def main():
    metainfo, appstreamcli = sys.argv[1:]
    status, output = validate(appstreamcli, metainfo, NO_HOME_PAGE)
    if 'is not recognized' in output:
        status, output = validate(appstreamcli, metainfo, UNKNOWN_TAGS)

    lint.finish([output] if status != 0 else [], 1)


if __name__ == '__main__':
    main()
