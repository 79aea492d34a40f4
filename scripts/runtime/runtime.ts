/** An Electron that can run this checkout. */
export type Runtime = {
  /** Absolute path of the program. */
  readonly executable: string;
  /** What must come first on its command line for it to find the app: the checkout, or nothing. */
  readonly appArgs: readonly string[];
  /** The folder that holds the program, as `electronDist` of the packager wants it. */
  readonly folder: string;
  /** Whether it is fit to be shipped: the carried one is not. */
  readonly official: boolean;
};
