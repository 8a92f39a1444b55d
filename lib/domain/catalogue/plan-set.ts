/** One bit per plan, by its position in the catalogue, 32 to a word; bits past the last plan are 0. */
export type PlanBits = Uint32Array;

/**
 * A fixed set of plans, in the shorter of two forms: bits, or ascending positions. So counting the plans of
 * thousands of small countries within a result costs no more than counting those of a dozen large regions.
 */
export type PlanSet =
  | { readonly form: "bits"; readonly bits: PlanBits }
  | { readonly form: "positions"; readonly positions: Uint32Array };

const wordCount = (planCount: number) => (planCount + 31) >>> 5;

/** No plan at all. */
export function noBits(planCount: number): PlanBits {
  return new Uint32Array(wordCount(planCount));
}

/** Every plan. */
export function allBits(planCount: number): PlanBits {
  const bits = noBits(planCount).fill(0xffffffff);
  const rest = planCount & 31;
  if (rest > 0) bits[bits.length - 1] = 0xffffffff >>> (32 - rest);
  return bits;
}

/** The plans at these positions, which ascend. */
export function planSet(positions: readonly number[], planCount: number): PlanSet {
  if (positions.length < wordCount(planCount)) return { form: "positions", positions: Uint32Array.from(positions) };
  const bits = noBits(planCount);
  for (const position of positions) addPlan(bits, position);
  return { form: "bits", bits };
}

export function addPlan(bits: PlanBits, position: number): void {
  const word = position >>> 5;
  bits[word] = (bits[word] as number) | (1 << (position & 31));
}

export function hasPlan(bits: PlanBits, position: number): boolean {
  return (((bits[position >>> 5] as number) >>> (position & 31)) & 1) === 1;
}

/** Adds the set's plans to the bits. */
export function addSet(bits: PlanBits, set: PlanSet): void {
  if (set.form === "positions") {
    for (const position of set.positions) addPlan(bits, position);
    return;
  }
  for (let word = 0; word < bits.length; word++) {
    bits[word] = (bits[word] as number) | (set.bits[word] as number);
  }
}

/** Takes away every plan that the other bits lack. */
export function keepCommon(bits: PlanBits, other: PlanBits): void {
  for (let word = 0; word < bits.length; word++) {
    bits[word] = (bits[word] as number) & (other[word] as number);
  }
}

/** How many plans the bits hold. */
export function countBits(bits: PlanBits): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) count += ones(bits[word] as number);
  return count;
}

/** How many plans of the set the bits hold. */
export function countWithin(set: PlanSet, bits: PlanBits): number {
  let count = 0;
  if (set.form === "positions") {
    for (const position of set.positions) count += ((bits[position >>> 5] as number) >>> (position & 31)) & 1;
    return count;
  }
  for (let word = 0; word < bits.length; word++) count += ones((set.bits[word] as number) & (bits[word] as number));
  return count;
}

/** Ones in a 32-bit word, added up pairwise. Source: Warren, Hacker's Delight, figure 5-2. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
