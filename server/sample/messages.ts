import type { NotificationSettings } from '../protocol/notifications.ts'

/** Off, as in every new hall: messages leave the machine. */
export const messages: NotificationSettings = {
  push: false,
  pushHosts: ['fcm.googleapis.com', '*.push.services.mozilla.com', '*.push.apple.com', '*.notify.windows.com'],
  sms: false,
  smsGateway: null,
  phonePrefix: '+996',
  mostSmsADay: 1_000
}
