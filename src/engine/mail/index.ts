export { type MailServer, type OutgoingMail, type SentMail, sendMail } from './send-mail.ts'
