import type { HomeTexts } from './home-texts.ts'

export const hi: HomeTexts = {
  welcome: 'आप हमसे कैसे संपर्क करना चाहेंगे?',
  chatEntry: 'हमसे चैट करें',
  chatHint: 'अभी लिखें, जवाब यहीं पढ़ें',
  callHint: 'अपना नंबर छोड़ें, हम कॉल करेंगे',
  helpEntry: 'जवाब खोजें',
  helpHint: 'हमारे लेखों में खोजें',
}
