/** What binary arithmetic, or Excel adding in another order, may make of equal figures: 0.30 + 0.60 is 0.9. */
export const BINARY_NOISE = 1e-9;
