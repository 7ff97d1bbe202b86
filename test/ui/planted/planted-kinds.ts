/** What can be planted: one rule among all of the product, or two that wait for each other. */
export type Planted = 'slow' | 'fallen' | 'broken' | 'cycle';
