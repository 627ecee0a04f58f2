/** A gateway that offers mails, to a server that is not there: no address is given on the way. */
export const WITH_MAIL: Readonly<Record<string, string>> = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Alder & Oak <shop@alder.example>',
}
