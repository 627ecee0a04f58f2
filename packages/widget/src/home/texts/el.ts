import type { HomeTexts } from './home-texts.ts'

export const el: HomeTexts = {
  welcome: 'Πώς θα θέλατε να επικοινωνήσετε μαζί μας;',
  chatEntry: 'Συνομιλήστε μαζί μας',
  chatHint: 'Γράψτε τώρα, διαβάστε εδώ την απάντηση',
  callHint: 'Αφήστε τον αριθμό σας, σας καλούμε εμείς',
  helpEntry: 'Βρείτε μια απάντηση',
  helpHint: 'Αναζητήστε στα άρθρα μας',
}
