const KEY = 'kezek.booked'
/** Nobody has more to come. */
const MOST = 10

/** The appointments that this phone has booked, the newest first: the page behind the code at the door looks for them here. */
export function myAppointments(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

export const keepAppointment = (appointmentId: string): void =>
  keep([appointmentId, ...myAppointments().filter((each) => each !== appointmentId)].slice(0, MOST))

export const forgetAppointment = (appointmentId: string): void =>
  keep(myAppointments().filter((each) => each !== appointmentId))

function keep(appointmentIds: string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(appointmentIds))
  } catch {
    // A browser that keeps nothing has the page's address.
  }
}
