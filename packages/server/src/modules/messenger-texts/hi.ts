import type { MessengerTexts } from './messenger-texts.ts'

export const hi: MessengerTexts = {
  hello: 'अब आप यहाँ {company} से बात कर रहे हैं। बस लिखें। रोकने के लिए /stop भेजें।',
  stopped: '{company} अब आपको यहाँ नहीं लिखेगा।',
  stranger: 'यहाँ {company} से बात करने के लिए, उसकी वेबसाइट पर चैट खोलें और वहाँ {messenger} चुनें।',
  lost: 'इसका कुछ हिस्सा आगे नहीं भेजा जा सका। कृपया इसे टेक्स्ट, फ़ोटो या छोटी फ़ाइल के रूप में भेजें।',
}
