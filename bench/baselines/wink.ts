/** wink as it comes: tokens, sentences and tags, and nothing else. The unit that times are given in. */
import engModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

export const winkOnly = (): ((text: string) => void) => {
  const nlp = winkNLP(engModel, ["sbd", "pos"]);
  return (text) => {
    nlp.readDoc(text);
  };
};
