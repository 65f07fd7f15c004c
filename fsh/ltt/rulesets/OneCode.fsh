// A CodeableConcept that is one code and nothing else: inserted at the element's path.
RuleSet: OneCode
* coding 1..1
* coding.version 0..0
* coding.userSelected 0..0
* text 0..0
