/** How far above a class what it implements is: it has no members of that but its own and those of its superclasses. */
export const implementedSteps = 16;
