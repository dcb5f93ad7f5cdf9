// node subset-fonts.mjs SOURCE TARGET — the same ranges as in the @font-face rules of the style sheet.
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const [source, target] = process.argv.slice(2);
const ranges = {
  latin: [[0x20, 0x7e], [0xa0, 0xff], [0x2013, 0x2026], [0x20ab, 0x20ab], [0x2190, 0x2192], [0x2212, 0x2212]],
  vietnamese: [[0x102, 0x103], [0x110, 0x111], [0x128, 0x129], [0x168, 0x169], [0x1a0, 0x1b0], [0x300, 0x323], [0x1ea0, 0x1ef9], [0x20ab, 0x20ab]],
};
for (const [subset, parts] of Object.entries(ranges)) {
  const text = parts.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join('');
  for (const weight of [400, 600, 700]) {
    const font = await readFile(`${source}/be-vietnam-pro-${subset}-${weight}-normal.woff2`);
    await writeFile(`${target}/be-vietnam-pro-${subset}-${weight}.woff2`, await subsetFont(font, text, { targetFormat: 'woff2', noHinting: true }));
  }
}
