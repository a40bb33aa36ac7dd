/** Fits what roles belong to on the labelled articles that are there to learn from: writes `src/models/owners.json`. */
import { loadKit } from "../src/run/assets.ts";
import { harderToLearn, toLearn } from "./articles.ts";
import { writeModel } from "./models.ts";
import { fitOwners } from "./roles/owners.ts";

writeModel(
  "owners",
  {
    about: "Weights of the softmax ranker over what a role may belong to when its own words do not name it.",
    fittedOn: "fixtures/[acegmou]* and bench/unread/[prs]*",
  },
  fitOwners([...toLearn(), ...harderToLearn()], loadKit()),
);
