import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const mostColors = 256;

/** The chunks of a PNG file, by name; those of one name are joined. */
function chunksOf(file) {
  const chunks = new Map();
  for (let at = signature.length; at < file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), file.subarray(at + 8, end)]));
    at = end + 4;
  }
  return chunks;
}

function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The value that each of PNG's filters expects at a place. */
const expected = [() => 0, (left) => left, (_left, above) => above, (left, above) => (left + above) >> 1, paeth];

/** Reads a PNG file without transparency, of 8 bits a channel, and returns its pixels as numbers such as 0xff8000. */
function pixelsOf(file) {
  const chunks = chunksOf(file);
  const head = chunks.get('IHDR');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (head.readUInt16BE(8) !== 0x0802 || head[12] !== 0)
    throw new Error('Not a plain RGB picture of 8 bits a channel.');
  const bytes = inflateSync(chunks.get('IDAT'));
  const stride = width * 3 + 1;
  const pixels = new Uint32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const filter = expected[bytes[row * stride]];
    for (let column = 1; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column > 3 ? bytes[at - 3] : 0;
      const above = row ? bytes[at - stride] : 0;
      const corner = row && column > 3 ? bytes[at - stride - 3] : 0;
      bytes[at] += filter(left, above, corner);
    }
    for (let column = 0; column < width; column += 1) {
      pixels[row * width + column] = bytes.readUIntBE(row * stride + 1 + column * 3, 3);
    }
  }
  return { width, height, pixels };
}

const distance = (one, other) =>
  [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);

/** The most frequent colors, and for each color which of them is nearest. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colors = [...counts]
    .sort(([one, often], [other, count]) => count - often || one - other)
    .map(([pixel]) => pixel);
  const palette = colors.slice(0, mostColors);
  const nearest = (pixel) =>
    palette.reduce((best, color, index) => (distance(pixel, color) < distance(pixel, palette[best]) ? index : best), 0);
  return { palette, indices: new Map(colors.map((pixel) => [pixel, nearest(pixel)])) };
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Makes a screenshot of flat colors small: it keeps only its 256 most frequent colors. */
export function shrinkPng(file) {
  const { width, height, pixels } = pixelsOf(file);
  const { palette, indices } = paletteOf(pixels);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt16BE(0x0803, 8);
  // Each row begins with its filter: none, which is best for indices.
  const rows = Buffer.alloc((width + 1) * height);
  for (const [place, pixel] of pixels.entries()) {
    rows[Math.floor(place / width) * (width + 1) + 1 + (place % width)] = indices.get(pixel);
  }
  const colors = Buffer.alloc(palette.length * 3);
  for (const [index, color] of palette.entries()) colors.writeUIntBE(color, index * 3, 3);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
