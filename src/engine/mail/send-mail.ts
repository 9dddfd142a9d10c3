import type { Transporter } from 'nodemailer'
import { AppError } from '../../contract/index.ts'

const patienceMs = 20_000
const portOfTls = 465

/** The house's own way out for mail (SMTP). */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** Null where the server asks for nobody. */
  readonly user: string | null
  readonly password: string | null
  readonly from: string
  /** On this computer: nothing leaves it in clear. */
  readonly isLocal: boolean
}

export interface OutgoingMail {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Whom the server took the message for, and whom it refused. */
export interface SentMail {
  readonly taken: string[]
  readonly refused: string[]
}

/**
 * Hands one message to the house's server, by nodemailer. Beyond this computer it travels encrypted (TLS from the first byte on port 465, by STARTTLS on
 * any other), or not at all; a certificate that is not the server's is refused. No file and no address is read for what a message holds.
 * Throws `mail-failed` with why: `unreachable`, `sign-in`, `clear`, `refused`.
 */
export async function sendMail(server: MailServer, mail: OutgoingMail): Promise<SentMail> {
  const transport = await transportTo(server)
  try {
    const sent = await transport.sendMail({
      ...mail,
      to: [...mail.to],
      from: server.from,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return { taken: (sent.accepted ?? []).map(String), refused: (sent.rejected ?? []).map(String) }
  } catch (error) {
    throw new AppError('mail-failed', { host: server.host, why: whyOf(error) }, { cause: error })
  } finally {
    transport.close()
  }
}

async function transportTo({ host, port, user, password, isLocal }: MailServer): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  const isEncrypted = port === portOfTls
  return createTransport({
    host,
    port,
    secure: isEncrypted,
    requireTLS: !isEncrypted && !isLocal,
    ignoreTLS: !isEncrypted && isLocal,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
  })
}

const reasons: Readonly<Record<string, string>> = {
  EAUTH: 'sign-in',
  ETLS: 'clear',
  EENVELOPE: 'refused',
  EMESSAGE: 'refused',
}

/** nodemailer gives a certificate that is refused the code of any broken connection. */
function whyOf(error: unknown): string {
  if (error instanceof Error && /certificate|hostname/iu.test(error.message)) return 'clear'
  return reasons[String((error as NodeJS.ErrnoException).code)] ?? 'unreachable'
}
