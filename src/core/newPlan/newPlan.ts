/** What a person says of a plan that begins. */
export interface NewPlan {
  /** Name of the chamber. */
  entity: string;
  year: number;
  /** Names of the ambiti strategici, in their order. */
  areas: readonly string[];
  /** Name of the built-in rules it follows. */
  rules: string;
}
