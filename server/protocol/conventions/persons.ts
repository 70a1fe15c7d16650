/** For how many people a ticket is at most: a family takes one number. */
export const MOST_PERSONS = 9
