/** The size of a service's box in the graph. */
export const WIDTH = 176;
export const HEIGHT = 58;
