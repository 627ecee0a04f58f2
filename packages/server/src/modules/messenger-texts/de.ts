import type { MessengerTexts } from './messenger-texts.ts'

export const de: MessengerTexts = {
  hello:
    'Sie sprechen jetzt hier mit {company}. Schreiben Sie einfach. Zum Beenden senden Sie /stop.',
  stopped: '{company} schreibt Ihnen hier nicht mehr.',
  stranger:
    'Um hier mit {company} zu sprechen, öffnen Sie den Chat auf der Website und wählen Sie dort {messenger}.',
  lost: 'Ein Teil davon konnte nicht weitergegeben werden. Bitte senden Sie es als Text, als Foto oder als kleinere Datei.',
}
