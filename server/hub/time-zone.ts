/** The clock by which the network's days are told. */
export const TIME_ZONE = 'Asia/Bishkek'
