import type { MessengerTexts } from './messenger-texts.ts'

export const el: MessengerTexts = {
  hello: 'Τώρα μιλάτε εδώ με: {company}. Απλώς γράψτε. Για διακοπή, στείλτε /stop.',
  stopped: 'Δεν θα λαμβάνετε πια εδώ μηνύματα από: {company}.',
  stranger:
    'Για να μιλήσετε εδώ με: {company}, ανοίξτε τη συνομιλία στον ιστότοπο και επιλέξτε {messenger}.',
  lost: 'Ένα μέρος δεν μπόρεσε να διαβιβαστεί. Στείλτε το ως κείμενο, φωτογραφία ή μικρότερο αρχείο.',
}
