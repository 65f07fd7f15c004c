CodeSystem: LTT
Id: LTT
Title: "LTT"
Description: "Contact types, themes and referrals of easily accessible treatment for children and young people, and the four combined terms that user interfaces show for a treatment contact."
* ^version = "20250530"
* ^experimental = false
* ^caseSensitive = true
* ^hierarchyMeaning = #is-a
* ^content = #complete
// What is indented is-a what stands above it.
* #afd9445a-7ca5-42f8-8011-c3802db3f30b "Afsluttende samtale"
* #3b1d8884-5a1d-43cf-aabb-8c1035148c46 "Afslutning"
* #ac1057da-a510-4bab-a2b1-d96efa464bdc "Henvendelse"
* #e2eee938-a58c-42d0-a514-dc91779b1243 "Forsamtale"
* #404665f4-3488-4225-953e-3f1c5a061829 "Screening"
* #b7f9217c-2315-4d6f-bba5-5117e202302c "Behandling"
* #d09ad8c9-7ade-455f-b34a-54c8c6cce266 "Tema"
  * #dcf2c302-09b9-4bf1-9865-d08a5876700c "Adfærd"
  * #95c5e9fc-33b7-4d85-9417-64fc3164eb4c "Bekymring"
  * #bf4df811-805a-4309-8394-7d9ea31b8af7 "Krop og mad"
  * #5cea8eb2-5374-45f7-a985-cef1f577f0a1 "Selvskade"
  * #9b82f4cd-bc63-4187-a2f0-ff2d74f63bd8 "Tristhed"
  * #c8887ec0-e529-48d9-914c-317e000c2036 "Tvangstanker og -handlinger"
  * #2644b5af-73cc-41a5-b588-f244b813179d "Uro og uopmærksomhed"
  * #cc829c98-5904-45da-b777-2af5693e78e9 "Andet"
* #92aa0b05-ed46-4fd6-8009-adf97d0fc187 "Henvisning"
  * #e961ba32-9e1e-4bfd-82aa-d73c8653d170 "Andet"
  * #59721d6a-71c7-4cae-954c-5997cbebd387 "Andet tilbud i hjemkommune"
  * #e648f06e-8a17-47af-95ff-babeb3e7543c "§126a-tilbud i anden kommune"
  * #0cdc1b09-f53f-41c4-80d3-a2c59ff98287 "Alment praktiserende læge"
  * #42b97e5a-7584-4b07-a7c7-d441ccb331b2 "Børne- og ungdomspsykiatri"
  * #f3d5cb7b-e059-4fbc-9514-a53299c2e3cf "Civilsamfund"
* #b13c5a57-2cf4-4bd7-beb4-598442165cd3 "Organisering af behandlingskontakt"
  * #8742dc92-2878-4074-b128-b0384c4989c9 "Gruppebaseret behandling med barn/ung"
  * #dadb1540-9542-46d1-a784-0559d94e0b9a "Gruppebaseret behandling uden barn/ung"
  * #ca52f015-193e-4d31-9471-7385717dfa44 "Individuel behandling med barn/ung"
  * #c86b5c04-7e13-488b-87fd-fb1e30309bb8 "Individuel behandling uden barn/ung"
