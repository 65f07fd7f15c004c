ValueSet: LTTFocusArea
Id: fkgateway-ltt-focus-area
Title: "Lettilgængeligt Tilbud - Tema"
Description: "The difficulties that the child or young person comes with: what stands below 'Tema', not 'Tema' itself."
* ^experimental = false
* include codes from system $LTT where concept descendent-of #d09ad8c9-7ade-455f-b34a-54c8c6cce266
