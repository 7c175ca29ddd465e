/** sRGB, each channel 0 to 1. */
export type Colour = readonly [number, number, number];

export const fromHex = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
};

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const map = (colour: Colour, change: (channel: number) => number): Colour => [
  change(colour[0]),
  change(colour[1]),
  change(colour[2]),
];

const luminance = (colour: Colour) => {
  const [red, green, blue] = map(colour, toLinear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2 contrast ratio. */
export const contrast = (one: Colour, other: Colour): number => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** `share` of a colour painted over another, as a browser does it. */
export const over = (top: Colour, share: number, below: Colour): Colour => [
  top[0] * share + below[0] * (1 - share),
  top[1] * share + below[1] * (1 - share),
  top[2] * share + below[2] * (1 - share),
];

export const mean = (colours: readonly Colour[]): Colour => {
  const sum = colours.reduce<Colour>(
    (total, colour) => [total[0] + colour[0], total[1] + colour[1], total[2] + colour[2]],
    [0, 0, 0],
  );
  return map(sum, (channel) => channel / colours.length);
};

type Matrix = readonly [Colour, Colour, Colour];
const times = (matrix: Matrix, [a, b, c]: Colour): Colour => {
  const row = (line: Colour) => line[0] * a + line[1] * b + line[2] * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** Full dichromacy in linear RGB. @see Machado, Oliveira, Fernandes 2009, table of severity 1.0 */
const deficiencies = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export type Deficiency = keyof typeof deficiencies;
export const deficiencyNames = ["none", "protan", "deutan", "tritan"] as const satisfies readonly Deficiency[];

/** CIE L*a*b* (D65) of a colour as it is seen with the deficiency. */
const toLab = (colour: Colour, deficiency: Deficiency): Colour => {
  const seen = map(times(deficiencies[deficiency], map(colour, toLinear)), (channel) =>
    Math.min(1, Math.max(0, channel)),
  );
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    seen,
  );
  const f = (share: number) => (share > 216 / 24389 ? Math.cbrt(share) : (share * (24389 / 27) + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
};

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const hueOf = (b: number, a: number) => (a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360);

/** CIEDE2000 of two Lab colours. @see Sharma, Wu, Dalal 2005 */
export const ciede2000 = ([l1, a1, b1]: Colour, [l2, a2, b2]: Colour): number => {
  const cMean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(cMean7 / (cMean7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [hueOf(b1, p1), hueOf(b2, p2)];
  const grey = c1 * c2 === 0;
  const turn = h2 - h1;
  const dh = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2));
  const sum = h1 + h2;
  const hMean = grey ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? sum / 2 + 180 : sum / 2 - 180;
  const [lMean, cMean] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * Math.cos(radians(hMean - 30)) +
    0.24 * Math.cos(radians(2 * hMean)) +
    0.32 * Math.cos(radians(3 * hMean + 6)) -
    0.2 * Math.cos(radians(4 * hMean - 63));
  const sl = 1 + (0.015 * (lMean - 50) ** 2) / Math.sqrt(20 + (lMean - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * cMean, 1 + 0.015 * cMean * t];
  const rc = 2 * Math.sqrt(cMean ** 7 / (cMean ** 7 + 25 ** 7));
  const rt = -Math.sin(radians(60 * Math.exp(-(((hMean - 275) / 25) ** 2)))) * rc;
  const [dl, dc, dhh] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dhh ** 2 + rt * dc * dhh);
};

/** How far two colours look apart with a deficiency. */
export const seenApart = (one: Colour, other: Colour, deficiency: Deficiency): number =>
  ciede2000(toLab(one, deficiency), toLab(other, deficiency));
