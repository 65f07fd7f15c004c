/*
 * The units of the Unified Code for Units of Measure, version 2.1 (https://ucum.org/ucum, tables 1 to 20), each as `code factor dimension`:
 * it is `factor` times the product of base units that `dimension` names. Arbitrary units have a dimension of their own, since UCUM compares
 * them with nothing else. The test beside holds them against @lhncbc/ucum-lhc.
 * Content from UCUM, copyright © 1999-2013 Regenstrief Institute, Inc. and The UCUM Organization, available at no cost under the terms at
 * https://ucum.org/license.
 */

/** Units that take prefixes. */
export const metricUnits = `
m 1 m | s 1 s | g 1 g | rad 1 rad | K 1 K | C 1 C | cd 1 cd | mol 6.0221367e+23 1 | sr 1 rad2 | Hz 1 s-1 | N 1000 m.s-2.g | Pa 1000 m-1.s-2.g
J 1000 m2.s-2.g | W 1000 m2.s-3.g | A 1 s-1.C | V 1000 m2.s-2.g.C-1 | F 0.001 m-2.s2.g-1.C2 | Ohm 1000 m2.s-1.g.C-2 | S 0.001 m-2.s.g-1.C2
Wb 1000 m2.s-1.g.C-1 | T 1000 s-1.g.C-1 | H 1000 m2.g.C-2 | lm 1 rad2.cd | lx 1 m-2.rad2.cd | Bq 1 s-1 | Gy 1 m2.s-2 | Sv 1 m2.s-2 | l 0.001 m3
L 0.001 m3 | ar 100 m2 | t 1000000 g | bar 100000000 m-1.s-2.g | u 1.6605402e-24 g | pc 30856780000000000 m | [c] 299792458 m.s-1
[h] 6.6260755e-31 m2.s-1.g | [k] 1.380658e-20 m2.s-2.g.K-1 | [eps_0] 8.854187817e-15 m-3.s2.g-1.C2 | [mu_0] 0.00125663706143592 m.g.C-2
[e] 1.60217733e-19 C | eV 1.60217733e-16 m2.s-2.g | [m_e] 9.1093897e-28 g | [m_p] 1.6726231e-24 g | [G] 6.67259e-14 m3.s-2.g-1 | [g] 9.80665 m.s-2
[ly] 9460730472580800 m | gf 9.80665 m.s-2.g | Ky 100 m-1 | Gal 0.01 m.s-2 | dyn 0.01 m.s-2.g | erg 0.0001 m2.s-2.g | P 100 m-1.s-1.g | Bi 10 s-1.C
St 0.0001 m2.s-1 | Mx 0.00001 m2.s-1.g.C-1 | G 0.1 s-1.g.C-1 | Oe 79.5774715459477 m-1.s-1.C | Gb 0.795774715459477 s-1.C | sb 10000 m-2.cd
Lmb 3183.09886183791 m-2.cd | ph 0.0001 m-2.rad2.cd | Ci 37000000000 s-1 | R 2.58e-7 g-1.C | RAD 0.01 m2.s-2 | REM 0.01 m2.s-2
cal_[15] 4185.8 m2.s-2.g | cal_[20] 4181.9 m2.s-2.g | cal_m 4190.02 m2.s-2.g | cal_IT 4186.8 m2.s-2.g | cal_th 4184 m2.s-2.g | cal 4184 m2.s-2.g
tex 0.001 m-1.g | m[H2O] 9806650 m-1.s-2.g | m[Hg] 133322000 m-1.s-2.g | eq 6.0221367e+23 1 | osm 6.0221367e+23 1 | g% 10000 m-3.g
kat 6.0221367e+23 s-1 | U 10036894500000000 s-1 | [iU] 1 [iU] | [IU] 1 [iU] | st 1 m3 | mho 0.001 m-2.s.g-1.C2 | bit 1 1 | By 8 1 | Bd 1 s`;

/** Units that take none. */
export const plainUnits = `
10* 10 1 | 10^ 10 1 | [pi] 3.14159265358979 1 | % 0.01 1 | [ppth] 0.001 1 | [ppm] 0.000001 1 | [ppb] 1e-9 1 | [pptr] 1e-12 1
deg 0.0174532925199433 rad | gon 0.015707963267949 rad | ' 0.000290888208665722 rad | '' 0.00000484813681109536 rad | min 60 s | h 3600 s | d 86400 s
a_t 31556925.216 s | a_j 31557600 s | a_g 31556952 s | a 31557600 s | wk 604800 s | mo_s 2551442.976 s | mo_j 2629800 s | mo_g 2629746 s
mo 2629800 s | AU 149597870691 m | Torr 133322 m-1.s-2.g | atm 101325000 m-1.s-2.g | [in_i] 0.0254 m | [ft_i] 0.3048 m | [yd_i] 0.9144 m
[mi_i] 1609.344 m | [fth_i] 1.8288 m | [nmi_i] 1852 m | [kn_i] 0.514444444444444 m.s-1 | [sin_i] 0.00064516 m2 | [sft_i] 0.09290304 m2
[syd_i] 0.83612736 m2 | [cin_i] 0.000016387064 m3 | [cft_i] 0.028316846592 m3 | [cyd_i] 0.764554857984 m3 | [bf_i] 0.002359737216 m3
[cr_i] 3.624556363776 m3 | [mil_i] 0.0000254 m | [cml_i] 5.06707479097498e-10 m2 | [hd_i] 0.1016 m | [ft_us] 0.304800609601219 m
[yd_us] 0.914401828803658 m | [in_us] 0.0254000508001016 m | [rd_us] 5.02921005842012 m | [ch_us] 20.1168402336805 m | [lk_us] 0.201168402336805 m
[rch_us] 30.4800609601219 m | [rlk_us] 0.304800609601219 m | [fth_us] 1.82880365760732 m | [fur_us] 201.168402336805 m | [mi_us] 1609.34721869444 m
[acr_us] 4046.87260987425 m2 | [srd_us] 25.2929538117141 m2 | [smi_us] 2589998.47031952 m2 | [sct] 2589998.47031952 m2 | [twp] 93239944.9315028 m2
[mil_us] 0.0000254000508001016 m | [in_br] 0.02539998 m | [ft_br] 0.30479976 m | [rd_br] 5.02919604 m | [ch_br] 20.11678416 m | [lk_br] 0.2011678416 m
[fth_br] 1.82879856 m | [pc_br] 0.7619994 m | [yd_br] 0.91439928 m | [mi_br] 1609.3427328 m | [nmi_br] 1853.1825408 m | [kn_br] 0.514772928 m.s-1
[acr_br] 4046.85004940027 m2 | [gal_us] 0.003785411784 m3 | [bbl_us] 0.158987294928 m3 | [qt_us] 0.000946352946 m3 | [pt_us] 0.000473176473 m3
[gil_us] 0.00011829411825 m3 | [foz_us] 0.0000295735295625 m3 | [fdr_us] 0.0000036966911953125 m3 | [min_us] 6.1611519921875e-8 m3
[crd_us] 3.624556363776 m3 | [bu_us] 0.03523907016688 m3 | [gal_wi] 0.00440488377086 m3 | [pk_us] 0.00880976754172 m3 | [dqt_us] 0.001101220942715 m3
[dpt_us] 0.0005506104713575 m3 | [tbs_us] 0.00001478676478125 m3 | [tsp_us] 0.00000492892159375 m3 | [cup_us] 0.0002365882365 m3 | [foz_m] 0.00003 m3
[cup_m] 0.00024 m3 | [tsp_m] 0.000005 m3 | [tbs_m] 0.000015 m3 | [gal_br] 0.00454609 m3 | [pk_br] 0.00909218 m3 | [bu_br] 0.03636872 m3
[qt_br] 0.0011365225 m3 | [pt_br] 0.00056826125 m3 | [gil_br] 0.0001420653125 m3 | [foz_br] 0.0000284130625 m3 | [fdr_br] 0.0000035516328125 m3
[min_br] 5.91938802083333e-8 m3 | [gr] 0.06479891 g | [lb_av] 453.59237 g | [lbf_av] 4448.2216152605 m.s-2.g | [oz_av] 28.349523125 g
[dr_av] 1.7718451953125 g | [scwt_av] 45359.237 g | [lcwt_av] 50802.34544 g | [ston_av] 907184.74 g | [lton_av] 1016046.9088 g
[stone_av] 6350.29318 g | [pwt_tr] 1.55517384 g | [oz_tr] 31.1034768 g | [lb_tr] 373.2417216 g | [sc_ap] 1.2959782 g | [dr_ap] 3.8879346 g
[oz_ap] 31.1034768 g | [lb_ap] 373.2417216 g | [oz_m] 28 g | [lne] 0.00211666666666667 m | [pnt] 0.000352777777777778 m | [pca] 0.00423333333333333 m
[pnt_pr] 0.0003514598 m | [pca_pr] 0.0042175176 m | [pied] 0.3248 m | [pouce] 0.0270666666666667 m | [ligne] 0.00225555555555556 m
[didot] 0.000375925925925926 m | [cicero] 0.00451111111111111 m | [degR] 0.555555555555556 K | [Cal] 4184000 m2.s-2.g | [Btu_39] 1059670 m2.s-2.g
[Btu_59] 1054800 m2.s-2.g | [Btu_60] 1054680 m2.s-2.g | [Btu_m] 1055870 m2.s-2.g | [Btu_IT] 1055055.85262 m2.s-2.g | [Btu_th] 1054350 m2.s-2.g
[Btu] 1054350 m2.s-2.g | [HP] 745699.87158227 m2.s-3.g | [den] 0.000111111111111111 m-1.g | [in_i'H2O] 249088.91 m-1.s-2.g
[in_i'Hg] 3386378.8 m-1.s-2.g | [PRU] 133322000000 m-4.s-1.g | [wood'U] 7999320000 m-4.s-1.g | [diop] 1 m-1 | [mesh_i] 39.3700787401575 m-1
[Ch] 0.000333333333333333 m | [drp] 5e-8 m3 | [hnsf'U] 1 1 | [MET] 5.83333333333333e-11 m3.s-1.g-1 | [hp_X] 1 [hp_X] | [hp_C] 1 [hp_C]
[hp_M] 1 [hp_M] | [hp_Q] 1 [hp_Q] | [kp_X] 1 [kp_X] | [kp_C] 1 [kp_C] | [kp_M] 1 [kp_M] | [kp_Q] 1 [kp_Q] | [S] 1e-13 s | [HPF] 1 1 | [LPF] 1 1
[arb'U] 1 [arb'U] | [USP'U] 1 [USP'U] | [GPL'U] 1 [GPL'U] | [MPL'U] 1 [MPL'U] | [APL'U] 1 [APL'U] | [beth'U] 1 [beth'U] | [anti'Xa'U] 1 [anti'Xa'U]
[todd'U] 1 [todd'U] | [dye'U] 1 [dye'U] | [smgy'U] 1 [smgy'U] | [bdsk'U] 1 [bdsk'U] | [ka'U] 1 [ka'U] | [knk'U] 1 [knk'U] | [mclg'U] 1 [mclg'U]
[tb'U] 1 [tb'U] | [CCID_50] 1 [CCID_50] | [TCID_50] 1 [TCID_50] | [EID_50] 1 [EID_50] | [PFU] 1 [PFU] | [FFU] 1 [FFU] | [CFU] 1 [CFU] | [IR] 1 [IR]
[BAU] 1 [BAU] | [AU] 1 [AU] | [Amb'a'1'U] 1 [Amb'a'1'U] | [PNU] 1 [PNU] | [Lf] 1 [Lf] | [D'ag'U] 1 [D'ag'U] | [FEU] 1 [FEU] | [ELU] 1 [ELU]
[EU] 1 [EU] | Ao 1e-10 m | b 1e-28 m2 | att 98066500 m-1.s-2.g | [psi] 6894757.29316836 m-1.s-2.g | circ 6.28318530717959 rad
sph 12.5663706143592 rad2 | [car_m] 0.2 g | [car_Au] 0.0416666666666667 1 | [smoot] 1.7018 m`;

/** Units on a scale with a zero of its own: the value plus `offset`, times `factor`. Those of metric name take prefixes. */
export const offsetUnits = `
Cel 1 K 273.15 | [degF] 0.5555555555555556 K 459.67 | [degRe] 1.25 K 218.52`;

/** Units on scales that are not linear, as logarithms are: only values of the same unit are compared. */
export const otherScales = `
[p'diop] 1 rad | %[slope] 0.0174532925199433 rad | [hp'_X] 1 1 | [hp'_C] 1 1 | [hp'_M] 1 1 | [hp'_Q] 1 1 | [pH] 6.0221367e+26 m-3 | Np 1 1 | B 1 1
B[SPL] 0.02 m-1.s-2.g | B[V] 1000 m2.s-2.g.C-1 | B[mV] 1 m2.s-2.g.C-1 | B[uV] 0.001 m2.s-2.g.C-1 | B[10.nV] 0.00001 m2.s-2.g.C-1 | B[W] 1000 m2.s-3.g
B[kW] 1000000 m2.s-3.g | [m/s2/Hz^(1/2)] 1 m2.s-3 | bit_s 1 1`;

/** Of those with a scale of their own, the ones that take prefixes. */
export const metricScales: ReadonlySet<string> = new Set([
  'Cel',
  'Np',
  'B',
  'B[SPL]',
  'B[V]',
  'B[mV]',
  'B[uV]',
  'B[10.nV]',
  'B[W]',
  'B[kW]',
]);

/** Prefixes (table 1), and those for powers of two. */
export const prefixes: ReadonlyMap<string, number> = new Map([
  ['Y', 1e24],
  ['Z', 1e21],
  ['E', 1e18],
  ['P', 1e15],
  ['T', 1e12],
  ['G', 1e9],
  ['M', 1e6],
  ['k', 1e3],
  ['h', 1e2],
  ['da', 1e1],
  ['d', 1e-1],
  ['c', 1e-2],
  ['m', 1e-3],
  ['u', 1e-6],
  ['n', 1e-9],
  ['p', 1e-12],
  ['f', 1e-15],
  ['a', 1e-18],
  ['z', 1e-21],
  ['y', 1e-24],
  ['Ki', 2 ** 10],
  ['Mi', 2 ** 20],
  ['Gi', 2 ** 30],
  ['Ti', 2 ** 40],
]);
