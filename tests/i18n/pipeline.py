#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of every text of a bundle: extracted, translated, merged, validated, read, counted.

Usage: pipeline.py SOURCE_ROOT PANDECT_CLI XMLLINT MERGED_BUNDLE

The shipped bundle is translated into itself, which has to pass each check and to be complete. Then
the bundle that the build has merged is looked at in the same way.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'lint'))
import lint  # noqa: E402

BUNDLE = 'data/bundles/stage-iv-breast-cancer.xml'
ADDED = re.compile(r'<tr .*?</tr>|<review [^>]*xml:lang="en-XA"[^>]*/>')


class Pipeline:
    def __init__(self, root, cli, xmllint):
        self.root, self.cli, self.xmllint = root, cli, xmllint
        self.problems, self.checked = [], 0

    def run(self, *command):
        environment = {**os.environ, 'GETTEXTDATADIRS': str(self.root / 'data' / 'gettext')}
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              cwd=self.root, env=environment, check=False)

    def need(self, *command):
        done = self.run(*command)
        if done.returncode:
            self.problems.append(f'{command[0]}: {done.stdout}')
        return done.stdout

    def check(self, is_right, problem):
        self.checked += 1
        if not is_right:
            self.problems.append(problem)

    def extract(self, bundle, template):
        output = self.need('xgettext', '--from-code=UTF-8', '--output', template, bundle)
        self.check(output == '', f'xgettext: {output}')
        return self.need('msgcat', '--no-location', '--no-wrap', '--sort-output', template)

    def stats(self, bundle):
        return {language['lang']: language for language in
                json.loads(self.need(self.cli, '--json', '--bundle', bundle, 'stats'))['languages']}

    def check_bundle(self, bundle):
        self.check(self.run(self.xmllint, '--noout', '--nonet', '--relaxng',
                            'data/schema/pandect-bundle-1.rng', bundle).returncode == 0,
                   f'{bundle} does not follow the grammar')
        self.check(self.run(self.cli, 'validate', bundle).returncode == 0,
                   f'{bundle} has errors')

    def check_identity(self, folder):
        """The source as its own translation: nothing is refused, nothing is left over."""
        template, catalogue, merged = (folder / name for name in ('t.pot', 'en_XA.po', 'm.xml'))
        texts = self.extract(BUNDLE, template)
        self.need('msgen', '--lang=en_XA', '--output-file', catalogue, template)
        entries = catalogue.read_text(encoding='utf-8').replace(
            '"Language: en_XA\\n"', '"Language: en_XA\\n"\n"X-Review: machine-drafted\\n"', 1)
        catalogue.write_text(entries, encoding='utf-8')
        self.need(self.cli, 'merge', '--output', merged, BUNDLE, catalogue)

        source = (self.root / BUNDLE).read_text(encoding='utf-8')
        text = merged.read_text(encoding='utf-8')
        self.check(''.join(ADDED.sub('', text).split()) == ''.join(source.split()),
                   'more than translations was added')
        self.check_bundle(merged)

        languages = self.stats(merged)
        mine = languages['en-XA']
        self.check(mine['current'] == mine['texts'] == languages['en']['texts'],
                   f'not every text was merged: {mine}')
        self.check(mine['review'] and mine['review']['state'] == 'machine-drafted',
                   f'no state of review: {mine}')
        header = re.compile(r'^.*?\n\n', re.DOTALL)
        self.check(header.sub('', self.extract(merged, template)) == header.sub('', texts),
                   'the merged bundle has other texts for translators than the source')
        return merged

    def check_edited(self, merged):
        """A text that is edited afterwards has outdated translations, and no other has."""
        text = merged.read_text(encoding='utf-8')
        edited = merged.with_name('edited.xml')
        edited.write_text(text.replace('<jurisdiction>Canada<', '<jurisdiction>Yukon<'),
                          encoding='utf-8')
        language = self.stats(edited)['en-XA']
        self.check(language['stale'] == 1 and language['current'] == language['texts'] - 1,
                   f'one text was edited, found: {language}')
        title = self.need(self.cli, '--lang', 'en-XA', '--bundle', edited, 'stats')
        self.check('Yukon' in title, 'the outdated translation is shown')

    def check_refused(self, folder):
        """One wrong entry, and nothing is written."""
        catalogue, output = folder / 'en_XA.po', folder / 'none.xml'
        entries = catalogue.read_text(encoding='utf-8').replace('msgstr "HER2', 'msgstr "HER3')
        catalogue.write_text(entries, encoding='utf-8')
        done = self.run(self.cli, 'merge', '--output', output, BUNDLE, catalogue)
        self.check(done.returncode == 1 and not output.exists(), 'a wrong code was merged')
        self.check(re.search(r'en_XA\.po:\d+: Expected HER2', done.stdout),
                   f'not said where: {done.stdout}')


def main():
    root, cli, xmllint, shipped = (pathlib.Path(word).resolve() for word in sys.argv[1:5])
    pipeline = Pipeline(root, cli, xmllint)

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        merged = pipeline.check_identity(folder)
        pipeline.check_edited(merged)
        pipeline.check_refused(folder)

    pipeline.check_bundle(shipped)
    for tag, language in pipeline.stats(shipped).items():
        print(f'{tag}: {language["current"]} of {language["texts"]} texts, '
              f'{language["stale"]} outdated')
        pipeline.check(language['stale'] == 0, f'{tag}: outdated as soon as it is built')
        pipeline.check(language['review'], f'{tag}: no state of review')

    lint.finish(pipeline.problems, pipeline.checked)


if __name__ == '__main__':
    main()
