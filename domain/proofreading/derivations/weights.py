"""How much each trait speaks for a derivation, learned by ``tools.derivation_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-4.42 over|share
-2.87 DrPRIOR
-2.86 chlensame
-2.70 chlenal
-2.62 chalsame pl=预算
-2.59 pprior|lev
-2.54 cls0010|comp
-2.53 over|lev
-2.39 pl=目标
-2.36 Eper=u|far|sent
-2.35 wprior|share
-2.31 SAcls1001
-2.24 cls0110|lev
-2.23 SAt合计|后其中2
-2.20 Eper=noper
-2.18 SRfirst2|按
-2.17 kindm|约率
-2.13 Ngrowth|减率 Nrate|工率
-2.12 PRu天|1
-2.11 Dway0
-2.09 Nrate|完成目标 pwdiff|de
-2.06 RPj0|sent pct3|share
-2.05 PRkcount|0
-2.02 DFcls0000|r差
-2.00 pl=预算|gr
-1.98 ErLEVELPRIOR Nrate|支出 RPlen1
-1.97 Eovl0
-1.96 over|comp
-1.95 p@prev:2
-1.94 DFwl=收入|r结余 wl=收入|gr
-1.93 Nrate|整改率 SAnest
-1.92 share|after:0|sent:0
-1.90 ErPRIORLEVEL
-1.86 Eo3 PRt0|eac SBnest samelabel|share
-1.84 PRcea|4-6|4-6
-1.83 SIvl|t0 p@far:2 wprior|lev
-1.79 WSmore1 cls1111|comp ordpw|share wl=就业
-1.78 cls0111|comp wl=收入|预算
-1.77 Neach|户均 SBR4=|sent|u bword=预算|收入 cls0100|comp lev|sent:2|sent:1 wl=完成|
-1.74 ADJo0 PPdiff|diff base=0of4|share wl=满意
-1.73 DFov30 LIlines1|。 SA后其中|0|0 base=0of3|share
-1.72 SR1=|x rPRIORPRIOR|de|than0
-1.71 ADJ-10 LIv|n2
-1.70 chlenno
-1.68 wl=完成|gr
-1.66 DFw@far:2 Ew@far:4-6
-1.65 bnear=04|comp
-1.63 RPj.5|sent cls1001|share pct2|share wl=完成|de
-1.62 wprior|comp
-1.61 DFw@prev:4-6 ovp0|lev
-1.60 wl=收入|de
-1.59 RPj.3|sent pl=任务
-1.58 RPnl结余|.5 unitdiff
-1.57 DFp@far:3 PRt0|cea cls0111|lev lev|para:2|para:3 p@prev:3
-1.56 Nlevel|车辆
-1.55 Ep@after:2 SAt、|0 cls0110|comp
-1.54 DFgap7-12|r结转 DFw@far:4-6 SBR-1x|t0 w@para:0
-1.53 DFwl=结转|r结转 bword=预算|完成 wl=完成|预算
-1.52 Ndelta|算节 Neach|公里
-1.51 Eu=户|户 SRfirst4|x w@far:7-12
-1.50 Eper=none SA其中|0|0 ovp0|share
-1.49 Ep@far:4-6
-1.48 DFcls0010|r结转 DFw@para:4-6 Ew@far:7-12 Nlevel|年末结转
-1.47 DFpl=支出|r结转 DFw1@far:2 Nu方面|level
-1.46 SBRnams|t0
-1.45 ADJb0 DFw@prev:2 SR-1x|v|count lev|sent:0|sent:4-6
-1.44 DFp@far:7-12 PReca SIvf|t0 cls0000|comp p@far:4-6 pl=项目
-1.43 DFcls0000|r结余 DFcls0001|r结转 DFw@far:1 bnear=03|share pl=护费|de wl=标价|gr
-1.42 NsfFalse|percent|each SAt累|x SBnextdiff|t累 topic001|lev topic001|share
-1.41 PReac SBmore1|para w1@far:13+
-1.40 Nlist1|项 adj1|gr pl=和
-1.39 Ep@prev:1 p@far:1 p@far:3 p@prev:4-6 rPRIORPRIOR|gr|than0
-1.37 DFw@far:3 Dpr1 PReca|0 SBR-1x|para|v bword=支出|预算
-1.36 DFp1@far:4-6 p1@far:4-6 pct1|share pl=计划 w1@far:7-12 wl=预算|支出
-1.35 Nlist0|座 SIvl|alike0 SR-1x|x wl=支出|支出
-1.34 Ngrowth|降幅 Nlevel|总额 SBl总额 SR4=|u|count lev|sent:0|para:7-12 lev|sent:1|para:2
-1.33 DFwl=资金|r结转
-1.32 PSs00 SAt0|按2
-1.31 DFw@prev:1
-1.30 Dp@para:3 PRu个|0 p@para:1 pl=合计|占
-1.29 RPcls1010|0
-1.28 ADJp1|lev DFcls0011|r结余 DFord0|r其余 DFw@far:7-12 Eafter:1|sent:0 RPcls1111|0 lead0=True p1@far:2 w@far:2
-1.27 Ep@far:7-12 Nrate|算执行率 NsfFalse||delta SAcls1101
-1.26 pl=待费|de wl=拨款 ypwrev
-1.25 DFp1@far:3 Dp@prev:3 PReca|4-6|3 SIvl|para1 chnono de|sent:1|sent:2|0 wl=资金|位率
-1.24 DFcls0000|r剩余
-1.23 Eper=none|prev|prev PReca|3|2 RPj.75|sent SR4>|p|count
-1.22 DFw@sent:2 Eprev:2|sent:1 PRcea|3|4-6 RPeq16 SBmore1|prev
-1.21 ADJp2|lev DFpl=收入|r结余 DFwl=结余|r结余 Nrate|比例 Nu次|level cls0000|share w1@prev:7-12
-1.20 DFfirst00|r余 RPnl支出|.3 RPun=户
-1.19 DFw1@prev:4-6 base=0of2|share p@sent:4-6 wl=上年
-1.18 DFord0|r结转 Dp@prev:4-6 Eper=u|prev|sent Ew@after:1 RPn3|.3 wl=总计
-1.17 DFov00 Dgap2|1 Nrate|n2 SBn2|t总 bnear=04|share rLEVELCOMPLETION|pt|than0 wl=完成|成率
-1.16 Ep1@far:4-6 Npoints|提高 WSs0 bnear=01|share lev|sent:0|far:7-12 pl=支出|支出 wl=参保
-1.15 DFgap2|r结余 SBRlast4|t0 WSk2|p1|lev comp|sent:0|para:2 p@para:4-6 pl=其他
-1.14 DFov11 PPrLEVELLEVEL SBR3>|t总 pl=|占 qz01|de
-1.13 Nlevel|剩余 w1@far:1 wl=算数|de
-1.12 cls1110|comp share|sent:0|prev:7-12
-1.11 DFcls0001|r其余 DFp@prev:3 Ep@para:4-6 SR2=|u|count bnear=02|share de|sent:0|after:0|0 pl=预算|de wl=得
-1.10 ADJw3 DFfirst00|r结转 Efar:7-12|sent:0 LIgap题 Nrate|和 SBat3|t0 comp|sent:1|named:13+ gr|sent:3|sent:2|0
-1.09 Efar:4-6|sent:0 PS WSk3|p2|lev p1@prev:2 pl=算数|gr w@prev:4-6 wl=支出|行率
-1.08 DFp1@far:7-12 Ep1@prev:3 LIlines1|n3 Nu座|level Nu项|level SAt已|1 SR4=|其中 base=0of4|comp p@para:2 p@sent:3
-1.08 pwpara|pt
-1.07 Dgap1|1 Dgap7-12|1 Dprev:2|sent:0 Nlevel|转和结余 SBRlast0|t累 comp|sent:0|after:1
-1.06 DFpw=支出-支出|r结转 Eper=none|far|far Ew@para:3 Nlevel|结转 Nlevel|补贴 WS bnear=03|comp ovp0|comp pl=任务|
-1.06 pl=位率|pt w@after:1
-1.05 DFgap2|r结转 DFord0|r结余 PStot0 SBnextsame|t累 base=2of4|share pl=扣 share|sent:2|sent:0 wl=|成率
-1.05 wl=支付|付率
-1.04 DFcls0010|r净 Dp@far:4-6 RPun=亿元 SBR4=|t合计 p@after:2 pwdiff|gr wl=发放
-1.03 DFr结转|sent2|sent0 Dp@prev:2 Nrate|完成 PPov0 PRn13|0 RPnl预算|.5 SBRlast0|t合计 SR-1x|x|1|u p@prev:1
-1.03 pprior|share
-1.02 DFcls0011|r结转 LInums5 RPcls0101|1 RPun=元
-1.01 DFw@prev:3 PRn22|1 ovl0|pt p@after:1 p@after:3 pct1|comp pl=资金
-1.00 DFr结余|para2|para1 Dd@prev:4-6 PRcea|2|3 SBoth3 SBoth4 pl=同价 rLEVELLEVEL|gr|than1 topic011|comp
-0.99 LIv|d1 Nlevel|实有 Nlevel|目总投资 PPl1 RPnl完成|0 cls1011|share
-0.98 ADJw5 Eper=none|para|sent Nlevel|指标 p1@para:7-12 share|sent:0|after:0
-0.97 DFcls0000|r结转 DFp1@far:2 Dp@far:3 LInums1 Nlevel|结余 SBl支出 bword=支出|收入 de|sent:2|sent:1|0 w@far:4-6
-0.96 RPnl预算|.3 SIbl|alike0 labov|LEVEL wl=预算|占
-0.95 DFcls0000|r其余 Dgap4-6|1 Epl=上年 SIbl|first0 WSk2|p1|comp cls0010|share de|after:1|sent:0|0 pct2|comp
-0.95 pl=支出|占 pl=结转
-0.94 DFpw=支出-结余|r结余 Eo2 Epl=资金 Epl=预算 Nlist0|辆 pl=安排 topic002|lev wl=到位|位率
-0.93 DFcls0001|r结余 DFpl=补助|r结余 Nlevel|综合得分 Nlist0|条 RPun=份 comp|sent:0|far:3 ordpw|comp pl=满意 wl=中央
-0.93 wl=预算|gr
-0.92 DFcls0010|r结余 DFord1|r差 DFov03 LIv|， Nlevel|债务余额 RPk2 RPnl收入|.3 comp|para:1|para:2 pct3|comp
-0.92 pl=补助|占 rPRIORPRIOR|pt|than0
-0.91 Eprev:1|sent:0 Neach|人均 SAcls1110 SBpar4 SRfirst2|x cls0010|lev pl=完成|gr pl=问卷|意度
-0.90 Dp1@far:4-6 Eafter:2|sent:0 Esent:0|far:7-12 Nlevel|计 Nrate|收率 RPeq02 SAcont11|0 SBR3=|para|u SBR3=|t总
-0.90 gap4-6|1 pl=计划|
-0.89 DFfirst00|r净 Dp@far:7-12 Nrate|进度 SBat5|t0 de|para:4-6|para:4-6|0 de|prev:7-12|prev:4-6|0
-0.89 share|para:2|sent:1 wl=办结 wl=项目|占
-0.88 DFp@far:4-6 Esent:0|para:1 w@sent:2
-0.87 DFold1|r结转 Eper=none|after|far Ew@prev:3 Nlevel|资金 PRl护费 PSs11 SBRlast1|t0 SBnextsame|t合计
-0.87 WSk3|p1|share de|prev:4-6|prev:4-6|0 pl=预算|
-0.86 DFcur0|r其余 Ew@sent:2 Neach|车均 Nlevel|发放 SBR3x|para|u base=0of0|share bnear=00|share lev|para:2|para:1
-0.86 pl=投资 w1@prev:1
-0.85 Dfar:7-12|sent:0 Ep1@prev:4-6 Neach|每人 Nlist0|所 Nrate| Nu辆|level PRn22|0 SAn2|0 SBR3x|t共 pl=上年|de
-0.85 pl=结余 wl=投资|资金
-0.84 DFcls0100|r结转 DFcur0|r结转 DFp@prev:2 DFr剩余|sent1|sent0 SBRnams|t总 SBt共|prev SR-1x|u|money
-0.84 rCOMPLETIONPRIOR|pt|than1 w@prev:7-12
-0.83 DFfirst10|r差 PReac|0 PRu户|0 topic002|share
-0.82 PRu辆|0 SBnextdiff|t0 cls1100|comp share|sent:1|sent:4-6
-0.81 Ew@prev:1 SA后其中2|0|0 SBR-1x|t共 SIbl|para2 SR2=|u|money gr|sent:2|sent:3|0 pl=2年 pl=县级 wl=学生
-0.80 Eper=none|sent|prev Ndelta|节 Nlevel|实际支出 Nrate|完成率 SAn5|0 SR-1x|包括 pl=标价 share|sent:1|sent:3
-0.79 DFw1@far:4-6 Dsent:2|sent:1 PRcea PRgap4-6|0 SBR0<|prev|u SBt总|prev SRalike0|包括 WSk3|p0|comp WSk3|p1|comp
-0.79 WSk3|p2|comp labnone|LEVEL lev|sent:1|after:0 pl=待费|gr
-0.78 ADJ Nlevel|满意 WSk4|p3|lev lev|after:1|sent:0
-0.77 ADJw4 DFcls0101|r结余 DFfirst10|r结转 PPo000 kindc|工率 w@far:1
-0.76 ADJp0|lev DFw1@far:7-12 Dd@far:4-6 Nlevel|到位 SRat2|x kindm|意度 pl=自筹
-0.75 DFw1@far:3 LIlines2|0 SBRnam0|t共 SR-1x|x|0|u SRalike0|其中2 base=0of3|comp p1@far:7-12 pct1|lev
-0.74 DFcls0010|r剩余 DFpl=支出|r结余 Esent:3|sent:0 base=0of1|comp gap7-12 share|para:1|sent:0 share|sent:1|far:13+
-0.74 w@far:3
-0.73 DFp@sent:2 SR-1x|后其中|0|u WSk4|p0|lev comp|para:2|para:3 comp|sent:0|prev:7-12 gr|sent:3|sent:4-6|0
-0.73 topic002|comp w@prev:2 wl=|和 wl=经费|支出 wl=编制|占 wl=采购
-0.72 DFgap2|r余 DFp1@prev:3 Dp@prev:7-12 Eper=none|para|para Neach|方米 Nlevel|2月 Nlevel|决算 SAcont10|1 SIvl|own0
-0.72 pwdiff|pt
-0.71 Egap13+ Eper=none|prev|sent Esent:2|sent:3 Ew1@para:2 Ew@sent:1 NbFalse|SHARE Nrate|收入 SIvf|one0 gap2|1
-0.71 gap7-12|0 pl=资金|gr wl=省级 wl=补贴
-0.70 Dp@para:2 Ew@para:1 NbTrue|SHARE Nlevel|支付 Nlist2|个 Nrate|出占 Nu个|level SAcls0110 SA按|0|1
-0.70 gr|sent:1|sent:2|1 lev|sent:2|sent:3 pl=结余|行率 share|sent:1|para:4-6
-0.69 Dpara:2|sent:0 PReac|1 RPun=件 SBRlast0|t总 SIvl|end、 WSk2|p0|comp WSk4|p1|lev comp|prev:1|sent:0
-0.69 lev|sent:2|para:3 rCOMPLETIONPRIOR|pt|than0 w@prev:1
-0.68 ADJp2|share DFgap3|r余 Dp@after:0 LIlines1|d1 PPrSHARESHARE PRu座|1 RPcls0101|0 RPj1|sent RPn1|.75 RPun=万元
-0.68 SAgap2|0 base=1of4|share bword=资金|资金 cls0000|lev pct3|lev wl=和 wl=支出|付率
-0.67 Ew@para:4-6 LIlines1|n5 RPvals2|0 SR4=|其中|0|u bnear=02|comp gap13+ p1@far:1 pl=到位 topic011|share
-0.66 Nrate|回收率 WSk4|p2|lev comp|sent:0|prev:1 gap2
-0.65 DFr净 DFr结转 Ep@sent:2 Ew@prev:4-6 LIlines2|n3 SBR2<|t0 SBRlast1|t累 SR3=|后其中2 SRfirst1|其中2 gap4-6
-0.65 kindc|付率 lev|para:1|para:4-6 pl=完成|de pwpara|gr w@prev:3 wl=问卷
-0.64 DFgap7-12|r其余 DFwl=收入|r结转 Ep1@far:7-12 Eu=平|人 Nlevel|培训 PRl上年 SR4>|后其中2 de|sent:0|para:2|0
-0.64 gr|far:3|far:4-6|0 pl=|pt pwsent|share wl=支出|进度
-0.63 DFgap4-6|r结余 Nlevel|收入总计 Nlevel|行维护费 SBRnam0|t0 SR2>|x SRat2|其中2 cls0101|lev kindc|用率 qz0|share
-0.62 Eprev:7-12|sent:0 LIv|a2 Nrate|执行率 RPun=个 SAt；|1 SA其中2 SA按2 SBnextdiff|t总 de|para:3|para:4-6|0
-0.62 p1@far:3 rEACHLEVEL|de|than0 w@after:3 w@sent:3 wl=维修
-0.61 Egap4-6 Egap7-12 Epl=合计 LIlines2|d1 NsfFalse||each NsfFalse||rate SAt0|x SBnextsame|t总 gr|sent:0|sent:3|1
-0.61 pl=其余 pl=收入|gr pl=算数|de wl=改造 yp0
-0.60 Dfar:4-6|sent:0 LIlines2|。 Neach|补助 PReca|1 RPj1|far SA其中2|1|0 SBt总|para SR2=|按 SR4>|后其中2|0|u
-0.60 comp|sent:2|sent:1 lev|sent:1|prev:4-6 pl=执行|行率 pl=投资|gr share|sent:1|far:7-12 to0|EACH wl=率由|pt
-0.60 wl=补助
-0.59 DFpl=收入|r结转 Esent:0|prev:3 Neach|造价 Nlevel|基本支出 Nu乡镇|level PRu里|1 RPn4|.3 SBl支付 SIvf|para1
-0.59 comp|para:2|para:4-6 comp|sent:2|sent:0 gr|after:1|after:0|0 wl=任务
-0.58 DFcls1000|r结转 Epwpara SBRalike0|t0 SBoth10 SBt累|prev SR2<|x|0|u kindc|提高 lev|sent:1|far:7-12 pl=整改|改率
-0.58 share|after:1|sent:0 share|para:0|para:1
-0.57 DFpl=合计|r结转 Ew@far:3 Nlevel|算数 Nu条|level RPcls1111|.3 SBn4|t0 SBoth8 WSk4|p0|comp WSk4|p1|comp
-0.57 WSk4|p2|comp WSk4|p3|comp ordpw|lev topic003|share wl=预算|约率
-0.56 ADJ11 DFgap2|r剩余 PPsent|diff RPu0 SAt累|其中 SBnextsame|t共 SRalike1|x cls1010|share pl=追加|行率
-0.56 share|sent:2|sent:4-6 w1@prev:3 wl=总值|gr wl=执行|行率
-0.55 DFfirst00|r其余 Eu=平|家 Ew1@prev:3 Ew1@prev:7-12 Nlevel|采购支出 PRcea|2|4-6 RPlen8 RPqz00 WSk4|p1|share
-0.55 gap7-12|1 lev|para:2|para:4-6 p@far:0 pl=完成|成率 share|sent:0|sent:1 wl=其他
-0.54 Ndelta|净增 Neach|每平方米 Nlist1|个 Nrate|年初预算 WSk4|p2|share pl=预算|行率 wl=设施
-0.53 DFp@prev:1 SBR4=|t0 SBR4=|t共 SBnextpara|t0 SR-1x|后其中 pl=制价|gr wl=得分 wl=经费|占 wl=补助|
-0.52 Dgap3|1 Ep@prev:7-12 Eper=none|sent|far Eu=平|米 Neach|次均 Nrate|资金 PRt总|cae PSk2|w1|lev RPn4|0 SAgap5|0
-0.52 SAn6|1 SIbf|n2 de|para:2|sent:0|0 gap3|0 gr|para:4-6|para:3|0 rDELTALEVEL|gr|than1 w@after:2 wl=满意|意度
-0.51 DFcls0001|r剩余 DFr其余 DFw@para:0 Dd@para:4-6 Ew@sent:3 Nlevel|收入完成 PRcea|1 RPcls1111|.5 RPnl收入|0
-0.51 RPvals1|0 SAn2|1 SBR-1x|t合计 SBR3=|t合计 SBl投资 SBmore0|prev SR-1x|u|count SR-1x|按|0|u bnear=01|comp
-0.51 lev|para:0|para:4-6 ovl0|de pl=配套 wl=到位
-0.50 Dp@sent:2 Eordpw Esent:0|far:3 LIgap析 LIgap议 Nu家|level SBR4>|t合计 SBt累|para SR-1x|其中|0|v SR1<|u|count
-0.50 cls0001|share lev|sent:1|after:1 p1@para:0 p@far:7-12 pl=收回|意度 pl=资金|de rz1 w1@para:7-12 wl=县级
-0.49 ADJp1|comp Ep@after:1 Epdone LIlines1|， PRcea|1|4-6 PRn13|1 PRu期|1 RPy110 SAcls0111 SBR-1x|prev|v
-0.49 SBR4>|para|u SBRlast0|t共 SBRnams|t累 SR3=|x|1|u gr|para:3|para:4-6|0 gr|prev:4-6|prev:4-6|0 lev|para:1|para:0
-0.49 p@sent:2 pl=培训 share|para:2|sent:0 share|prev:1|sent:0 to0|LEVEL topic012|share
-0.48 ADJp0|share DFfirst00|r结余 DFgap2|r净 DFwl=预算|r结转 Ndelta|减少 RPj.3|PRIORLEVEL SAt，|0 SBat4|t0 SBn3|t总
-0.48 SR-1x|按 de|prev:3|prev:4-6|0 share|para:0|para:2 wl=上年|占
-0.47 DFgap4-6|r结转 Efar:3|sent:0 Ew1@prev:2 RPcls0010|.3 SAcls0001 SBR0<|prev|v SBR0<|t0 SBR0=|prev|u SBR0=|t0
-0.47 SBR3x|t合计 SBat1|t0 SBnextpara|t总 SR4=|u|money SRalike0|按2 comp|sent:1|far:7-12 kindc|结率 wl=收入 wl=追加
-0.47 wl=预算
-0.46 Ep@far:3 Eprev:4-6|prev:4-6 LIlines1|0 Neach|人次均 Nlevel|收回 Nlevel|累计 Nlevel|项目预算 Nu类|level PPl0
-0.46 SAt，|1 SBRlast2|t0 SBoth9 SR-1x|其中 bnear=10|comp pt|far:4-6|sent:0|0 pwdiff|lev pwdiff|share
-0.46 share|sent:1|prev:4-6
-0.45 DFcls0000|r余 Dgap7-12|0 Ep1@para:2 Nu所|level RPcue0|.5 RPeq08 SA按|0|0 SBn6|t总 gr|para:4-6|para:4-6|0
-0.45 gr|sent:1|sent:3|0 share|sent:0|named:4-6 topic012|comp
-0.44 DFcls1011|r结余 DFfirst10|r其余 Dp@para:4-6 Epwdiff NheadTrue|delta Nlevel|支出决算 Nrate|行率 PPd7-12|13+
-0.44 PRu户|1 SBRalike0|t共 SR-1x|按|1|u comp|sent:2|far:7-12 pl=指标
-0.43 DFpw=支出-支出|r结余 Eu=人|次 LIrun PRu台|1 RPtail00 SAgap1|0 SBR4=|para|u SBRalike0|t总 SBRalike1|t0 SBoth11
-0.43 SR2=|按|1|u comp|far:2|sent:0 de|far:4-6|sent:0|0 share|sent:2|para:7-12
-0.42 DFr差 Nlevel|面积 PPpara|para RPcue0|0 SAend00 SA后其中2|1|1 SBRnam0|t总 base=2of3|share comp|after:1|sent:0
-0.42 comp|far:2|far:3 de|far:4-6|far:4-6|0 gr|after:1|sent:0|0 kindc|目标 share|after:0|sent:1
-0.41 DFp1@sent:2 DFr结余 DFwl=补助|r结余 Dafter:0|sent:0 Dgap13+|0 Dp1@far:7-12 Esent:0|para:2 PPrLEVELSHARE
-0.41 PSk3|w0|lev RPy111 SAt0|按 SBR-1x|t总 SIvf|n3 gr|sent:0|after:1|0 kindm|成率 lev|sent:0|sent:1 wl=|占 wl=工程
-0.41 wl=面积
-0.40 DFcur0|r余 LIgap。 Ndelta|n1 PPd13+|13+ PRt0|eca RPeq15 SAcont00|0 SBR-1x|sent|u SBR2=|t0 SRat0|x
-0.40 de|far:7-12|far:4-6|0 gr|prev:4-6|sent:0|0 lev|after:2|sent:0 lev|sent:0|after:1 p1@prev:4-6 pl=上年 pl=剩余
-0.40 pl=进度|pt w@para:1 wl=抽检 wl=收入| y00
-0.39 ADJ10 DFfirst00|r剩余 DFpw=收入-收入|r结余 DrEACH Epara:3|sent:1 LInums4 Ngrowth|下浮 PPo001 PSk3|w1|lev
-0.39 RPlen3 SBR2=|prev|u SBR2>|prev|u SBR3>|para|u SR3>|按2 base=0of1|share bword=预算|预算 de|sent:0|para:4-6|0
-0.39 gr|sent:0|para:2|0 kindm|支出 pl=占|pt pl=执行 topic003|comp w@para:4-6 wl=其余 wl=完工 wl=满分
-0.38 DFp@far:2 DFpl=拨款|r结转 DFw1@sent:2 Eafter:0|prev:2 Edepth010 Eper=none|far|prev SAoth1 SR1<|x SRfirst3|按
-0.38 comp|sent:1|para:4-6 lev|prev:1|prev:2 ordwp|de|0 ovl2|de share|far:1|sent:0 wl=建设 wl=活动 wl=设施|占
-0.37 DFr结转|para2|para1 DFw@para:3 Epl=经费 Esent:0|after:0 LIrun|11 Nrate|格率 PPo110 RPlen2 SAt0|后其中
-0.37 SBRalike0|t累 SBl资金 SBn3|t合计 SBn5|t0 SBt0|para SRfirst2|其中2 adj1|de bword=支出|支出 comp|sent:1|para:2
-0.37 de|prev:3|prev:2|0 ordwp|pt|0 ovl1|pt p@para:0 pwpara|comp share|sent:2|sent:1 wl=护费
-0.36 ADJw0 DFcls1010|r结余 DFov10 Eafter:0|after:1 Eper=none|prev|after Ew@prev:2 Nlevel|支出 RPn2|1 SBR4=|prev|u
-0.36 SBR4x|t0 SBoth7 comp|prev:2|prev:3 lev|sent:1|far:4-6 topic012|lev wl=拨款|占 wl=算数|gr wl=问卷|意度
-0.35 DFcls0100|r结余 Dp@after:1 Ep@prev:2 LIlines1|、 PPrCOMPLETIONCOMPLETION PPrSHARELEVEL RPcls1101|0 SAt；|0
-0.35 SAx|1|1 SBR1<|prev|u SBn2|t0 SR2=|其中 SR3=|后其中 comp|sent:1|far:13+ pl=工程 pl=预算|预算 wl=合格|格率
-0.35 wl=支出|预算 wl=服务
-0.34 Dgap2|0 Eper=none|far|sent LIlines1|u人 Neach|每公里 Nrate|收合格率 PRgap2|1 SBR3<|t0 SBRnams|t合计 SR3>|其中2
-0.34 de|para:2|para:4-6|0 p@named:2 pl=采购 w@para:2
-0.33 DFord0|r剩余 Eafter:0|para:2 Eper=u|sent|after PPd2|1 PPrCOMPLETIONSHARE SBR3=|t0 SBRlast1|t总 SBoth14
-0.33 SBt0|prev SRat4|后其中2 adj0|pt bword=资金|支出 cls0011|lev gap13+|0 gr|after:0|sent:1|0 kindc|改率
-0.33 lev|sent:0|far:13+ ordwp|gr|1 p@named:4-6 pct2|lev rEACHPRIOR|gr|than0 share|sent:1|far:4-6
-0.33 share|sent:2|prev:7-12 wl=收入|占比 wl=补助|行率
-0.32 DFfirst11|r结余 DFold0|r结余 DFpw=支出-结转|r结转 PPpara|diff RPnl支出|0 SBt0|sent SBt合计|sent SIvf|alike0
-0.32 SRalike0|后其中2 adj0|de base=none|comp cls0110|share gr|sent:3|sent:1|0 lev|after:0|prev:4-6
-0.32 lev|sent:0|para:1 pl=抽查 wl=支出|资金 wl=收入|支出 wl=活动|占
-0.31 DFcls1010|r结转 DFp@far:1 DFr余 Ep@prev:4-6 Ep@sent:1 LIlines2|u个 Ndelta|核减 Nlevel| Nlevel|其余
-0.31 Nrate|满意率 PPd4-6|4-6 PRcea|0 RPcls0101|.3 RPj0|PRIORLEVEL RPnl完成|.5 SAt总|其中 SR3>|其中2|0|u SR3>|后其中
-0.31 SRat3|其中2 bword=预算|支出 comp|sent:0|para:1 de|after:1|after:0|0 lev|sent:2|far:13+ lev|sent:2|far:4-6
-0.31 topic011|lev wl=制价 wl=安排|行率
-0.30 DFgap3|r剩余 Eafter:0|para:3 Ep@prev:3 Ew@para:2 LIv|l01 Nrate|占总支出 PSk2|w2|share RPcls1010|1 RPqz10
-0.30 SBR3>|prev|p SBl人员 SBn3|t累 comp|para:1|sent:0 pl=案件 w1@prev:4-6
-0.29 DFcur0|r差 Ep@far:2 Epara:1|sent:0 Eper=t|para|sent LIlines0|0 PPd7-12|7-12 RPn1|1 SAt和|0 de|prev:2|sent:0|0
-0.29 pl=服务 pl=经费|占 wl=指标
-0.28 DFr其余|sent2|sent1 DFw@sent:3 Eprev:3|sent:1 Eprev:4-6|prev:3 Eprev:4-6|sent:2 LIlines1|n4 Nlist0|期
-0.28 PPrSHARECOMPLETION PReca|4-6|2 PSk2|w1|comp RPcls1010|.3 SAcls0010 SAseg9 SBRalike0|t合计 SBl总计 SBn6|t0
-0.28 SRnams base=0of0|comp kindm|预算 ordpw|de|0 pl=支出|pt pl=调查 pwdiff|comp pwpara|lev share|sent:0|far:13+
-0.28 w1@far:2 wl=人员
-0.27 DFgap2|r其余 DFord1|r余 DFr其余|sent2|sent0 Dd@after:2 Dpr2 Nlevel|净值 Nlevel|金额 Nrate|到位资金
-0.27 NsfFalse|money|rate NsfTrue|percent|points PPrLEVELCOMPLETION SAt0|包括 SAx SA包括 SR2=|后其中 SR4>|按
-0.27 de|sent:1|after:0|0 pl=护费 wl=支出|成率
-0.26 DFp@prev:4-6 Eper=none|after|prev Eper=none|prev|para LIv|。 PSk2|w2|comp PSk3|w2|lev PSk4|w0|lev SBoth12
-0.26 SR-1x|其中|1|u SR-1x|后其中2|1|u cls1000|share comp|prev:1|prev:3 de|prev:7-12|sent:0|0 lev|after:2|after:0
-0.26 lev|after:2|after:1 lev|sent:2|prev:4-6 share|sent:2|prev:4-6 w1@para:4-6 wl=人口 wl=结余|占
-0.25 DFfirst10|r余 DFr结转|sent0|sent1 Epara:4-6|sent:0 PSk4|w2|lev RPcls1010|.5 RPnl预算|0 SBat6|t0 SIbf|n3
-0.25 SR4=|包括 cls0100|lev cls0101|comp rEACHLEVEL|de|than1 wl=计划|成率
-0.24 DFcls0111|r结余 DFr结转|para3|para2 DFw@para:1 Eprev:4-6|prev:7-12 Nlevel|护费 Nrate|分别占 Nrate|别占 RPeq06
-0.24 SBRnams|t共 SR3=|u|count SRnam0 comp|after:0|prev:4-6 comp|sent:1|prev:4-6 lev|sent:0|far:3
-0.24 lev|sent:1|named:13+ pl=算数|行率 wl=其中 wl=调整 wl=追加|占
-0.23 Dprev:7-12|prev:4-6 Egap3 Eprev:3|sent:0 Eprev:7-12|sent:1 Nlevel|经费支出 Nrate|到位率 SAoth5 SAt共|其中
-0.23 SBR3>|prev|u SBl上年 SIvf|own0 SR1<|u|money SRat2|按 comp|sent:1|sent:2 de|far:4-6|far:7-12|0
-0.23 gr|after:0|sent:0|0 gr|sent:1|after:1|0 kindc|意度 lev|after:0|para:1 lev|para:1|sent:0 lev|sent:1|para:7-12
-0.23 p@para:3 pl=上年|gr w1@far:3 wl=单位
-0.22 DFgap4-6|r其余 Efar:4-6|far:4-6 Ndelta|增加 Nlevel|投资 NsfTrue|percent|level PPd1|4-6 PSk3|w0|share
-0.22 RPcls1110|.3 SAcls0011 SAt。|1 SBR4x|t合计 SR4=|包括|0|u SRalike1|按2 de|far:3|sent:0|0 gr|far:7-12|sent:0|0
-0.22 kindm|行率 lev|sent:1|sent:2 pprior|comp share|sent:2|far:13+ topic003|lev w1@far:4-6 wl=执行 wl=满意|意率
-0.21 Dd@sent:1 Eafter:0|far:7-12 Epl=保金 LIlines1|u个 LIlines2|， Nlevel|累计支出 Npoints|n3 PPd2|4-6 PPd2|7-12
-0.21 PPdiff|sent PPrCOMPLETIONLEVEL PSk2|w0|share PSk2|w1|share RPnl预算|1 SBR2<|prev|u SBn2|t累
-0.21 comp|sent:2|far:13+ de|prev:3|after:0|0 gap4-6|0 gr|sent:0|after:0|0 lev|prev:0|prev:2 pl=结余|占 wl=支出
-0.20 DFcls1001|r结余 DFp@para:2 LIgap2|况 Nlevel|单位 NsfFalse|money|level PPd2|13+ PPd4-6|13+ PRt合计|cea RPeq12
-0.20 SAcls1011 SBR3=|prev|u SIbf|t0 SR2=|后其中|1|u SRfirst1|后其中2 comp|after:0|prev:1 comp|para:1|para:3
-0.20 labnone|COMPLETION lead0=False pl=减收|gr pl=支付 pl=问卷|收率 wl=其他|占 wl=患者
-0.19 DFcur0|r剩余 Dprev:4-6|prev:4-6 Eafter:1|sent:1 Nrate|案率 PRl补助 SAseg1 SBn2|t共 SIbf|one0 SR1<|x|0|u
-0.19 comp|after:0|sent:0 comp|sent:1|prev:3 comp|sent:1|prev:7-12 gr|after:1|sent:1|0 kindc|意率 lev|after:0|para:3
-0.19 lev|after:1|sent:1 lev|para:0|para:1 pl=项目|占 wl=设备
-0.18 Eafter:0|prev:3 Eprev:3|prev:4-6 Nlevel|对象 Npoints|n2 Nu万元|level RPcls0000|.3 RPk3 SA其中2|0|0 SA包括|0|0
-0.18 SBl完成 bword=资金|投资 comp|after:0|para:4-6 comp|far:2|far:4-6 gap3 gr|sent:0|prev:4-6|0 lev|para:2|sent:0
-0.18 ovl1|de pl=中有 pl=抽检 wl=收入|占
-0.17 LIlines1|d0 Nlevel|合计 Nrate|占总投资 PSk3|w0|comp SBR3x|t0 SBnextsame|t0 SIvf|n2 SR3>|x|0|u
-0.17 de|prev:2|prev:4-6|0 gr|after:0|after:1|0 gr|far:7-12|far:4-6|0 lev|sent:0|sent:3 p1@far:0 w@para:3
-0.16 DFpw=支出-收入|r结转 Dp1@para:4-6 Efar:4-6|far:7-12 Eper=none|prev|far Nlevel|累计完成 Nlevel|项目支出
-0.16 Nrate|满意度 PPd1|7-12 PSk4|w1|lev RPn3|.5 SAcls1000 SIbf|支出 SR4=|按 bword=支出|经费 cls0001|lev
-0.16 comp|after:0|sent:3 comp|prev:1|prev:4-6 comp|prev:2|sent:0 gr|para:4-6|sent:1|0 lev|far:2|far:3
-0.16 lev|sent:0|sent:2 pl=活动|占 pwsent|comp share|sent:1|para:2 wl=标值|pt wl=购置
-0.15 DFcls1000|r结余 DFgap3|r结余 Epara:4-6|sent:1 LIv|l00 Nlevel|合同金额 Nlevel|安排 SAx|0|0 SBl编制 SIvf|end，
-0.15 SIvl|n3 SR4=|后其中 SR4=|后其中|0|u comp|after:0|sent:2 comp|sent:0|sent:3 de|sent:1|prev:4-6|0
-0.15 lev|far:2|far:4-6 lev|sent:2|far:7-12 ovp1|share rEACHLEVEL|gr|than0 share|sent:1|after:0 wl=农户 wl=合计|行率
-0.15 wl=资金|付率 wl=项目
-0.14 DFcls0101|r结转 DFcls1010|r其余 DFcur0|r净 DFw@para:2 Dgap4-6|0 Eprev:4-6|sent:3 Nrate|付率 NsfFalse||growth
-0.14 PPd13+|3 PPd13+|7-12 PPd1|3 PPd7-12|4-6 PRn21|0 PRyear1 PSk3|w1|comp PSk3|w2|share PSk4|w0|share SBpar3
-0.14 bnear=00|comp comp|para:1|para:4-6 gr|prev:7-12|sent:0|0 lev|prev:0|prev:1 lev|prev:2|prev:1
-0.14 lev|sent:2|after:0 p1@sent:3 pl=标值|pt pl=编制 wl=实际
-0.13 DFcls0010|r其余 DFpw=支出-收入|r结余 DFr结转|para4|para3 Dafter:1|sent:0 Efar:2|far:4-6 Eprev:4-6|para:2
-0.13 Nlist0|台 Nrate|合格率 NsfFalse||level Nu处|level RPtail01 SAt0|包括2 SA后其中2|1|0 SBR-1x|prev|p SBn5|t合计
-0.13 SIbf|own0 SR2>|x|1|u SR4=|按|0|u comp|after:0|far:4-6 gr|prev:4-6|sent:1|0 lev|prev:2|prev:3 pl=上年|
-0.13 share|after:0|sent:2 share|far:2|far:4-6 share|prev:2|sent:0 share|sent:1|prev:3 wl=整改|改率
-0.12 DFfirst01|r结转 Eafter:1|far:4-6 Efar:3|sent:1 Efar:4-6|sent:1 Eu=平|次 Nlevel|总计 Nlevel|投入 Nrate|占
-0.12 PPd3|1 RPj.5|para RPnl支出|.5 SA按2|0|0 SR2<|其中 comp|after:2|after:1 comp|sent:2|sent:3 de|far:3|far:4-6|0
-0.12 gap2|0 kindm|总额 lev|after:0|far:4-6 lev|sent:0|prev:3 ovl0|gr p1@named:4-6 pl=人员 pl=增收|gr pl=调查|意度
-0.12 share|after:0|sent:3 wl=债券 wl=共 wl=结转
-0.11 DFp1@para:3 Dafter:0|after:1 Dprev:3|prev:2 Efar:7-12|far:4-6 Ep1@sent:2 Nlevel|支出合计 Nrate|众满意度
-0.11 PPd4-6|2 PPdiff|para PPpara|sent PSk4|w1|share SBoth16 comp|sent:0|prev:3 gr|prev:3|prev:4-6|0 lev|far:1|far:2
-0.11 pl=决算 pl=制价 share|after:2|sent:0 share|prev:1|prev:4-6 share|sent:2|para:4-6
-0.10 DFp1@prev:4-6 Eafter:2|after:1 Efar:4-6|prev:4-6 Epara:4-6|sent:2 Nlevel|在职人员 NsfFalse|count|level
-0.10 PPd13+|2 PPd13+|4-6 PPd4-6|1 PSk3|w2|comp PSk4|w0|comp RPcls0100|0 RPlen7 SA包括|1|1 SBR3<|prev|u SBmore1|sent
-0.10 SBnextpara|t合计 SR4=|x comp|after:0|far:7-12 comp|prev:2|prev:4-6 gr|prev:4-6|prev:7-12|0 gr|sent:0|sent:2|0
-0.10 lev|para:2|sent:1 lev|sent:1|prev:2 lev|sent:1|prev:7-12 pl=合格 pl=支出| rDELTALEVEL|gr|than0
-0.10 share|after:0|far:4-6 share|after:0|para:4-6 share|sent:1|far:3
-0.09 Eafter:0|prev:4-6 Eper=t|sent|sent LInums2 NheadTrue|level Nl10 Nlevel|案件 Nlist0|里 PPd3|4-6 PPd7-12|2
-0.09 PPrCOMPLETIONPRIOR PPrSHAREPRIOR PSk4|w2|share RPcue0|1 RPnl完成|.3 RPnl支出|1 SAcont01|0 SA包括|1|0 SRat1|按
-0.09 WSk3|p0|lev comp|after:0|para:2 comp|after:2|sent:0 comp|far:1|far:4-6 comp|prev:1|after:0
-0.09 gr|prev:4-6|prev:3|0 ordwp|gr|0 share|prev:2|prev:3
-0.08 DFold1|r结余 Eafter:0|sent:2 LIlines1|u日 Ndelta|资金 Nlevel|到位资金 Nlist0|名 Nrate|分别 PPd3|7-12 PPd7-12|1
-0.08 SBR0<|prev|p SBnextdiff|t合计 SR1<|x|1|u SR2<|后其中2|1|u SR3>|后其中2 base=1of3|share comp|after:0|para:3
-0.08 comp|after:1|sent:1 comp|after:2|after:0 gr|far:4-6|sent:1|0 lev|far:0|far:4-6 lev|sent:1|far:3
-0.08 lev|sent:1|para:3 p1@prev:3 pl=发放 pl=资金|行率 share|after:0|para:1 share|far:1|far:2 share|prev:1|prev:3
-0.08 share|prev:2|prev:4-6 wl=剩余 wl=资金|占
-0.07 DFord0|r余 Epl= Esent:1|far:4-6 Nlevel|共 Nlevel|收入 Nq01 PPd4-6|3 PSk4|w2|comp SA后其中2 SR-1x|其中2
-0.07 comp|after:0|after:1 comp|after:0|para:1 comp|prev:2|prev:1 gr|far:4-6|far:7-12|0 gr|far:7-12|after:0|0
-0.07 gr|para:2|sent:1|0 gr|sent:2|sent:0|0 lev|far:1|far:4-6 lev|prev:1|prev:0 share|after:1|para:2
-0.07 share|sent:2|far:4-6 share|sent:2|far:7-12 wl=合计|de wl=经费
-0.06 DFfirst10|r未完 Efar:7-12|sent:1 Epahead Eu=平方米|米 PSk4|w1|comp RPun=名 SAgap2|1 SBR1<|para|u
-0.06 SBRlast1|t合计 SBn6|t合计 SR4=|x|0|u WSs1 bnear=11|comp cls1111|lev comp|after:0|far:13+ comp|far:2|far:7-12
-0.06 gr|far:7-12|sent:1|0 gr|sent:1|para:3|0 lev|far:1|far:0 lev|para:2|far:7-12 lev|para:2|para:0
-0.06 lev|prev:1|prev:4-6 lev|prev:2|sent:1 lev|sent:0|para:4-6 lev|sent:2|prev:7-12 p1@named:2 pl=增加|gr
-0.06 pl=率由|pt pl=经费|gr pl=经费|支出 pt|far:2|sent:0|0 share|after:0|prev:4-6 share|prev:1|far:4-6
-0.06 share|prev:2|far:4-6
-0.05 Dafter:1|after:2 Dd@after:1 NheadTrue|each NsfFalse|money|delta SAseg3 SBn3|t共 SBpar5 SR3=|x
-0.05 comp|after:0|prev:2 de|far:2|sent:0|0 gr|prev:2|prev:4-6|0 gr|prev:4-6|prev:7-12|1 kindm|进度
-0.05 lev|sent:0|after:0 share|after:1|sent:1 share|prev:1|prev:2 to1|LEVEL
0.05 DFw@far:0 Eprev:4-6|sent:1 Nlevel|n1 Nlist0|分 SBat2|t总 ovp1|comp p1@para:4-6 pl=问卷 wl=合格 wl=合计 wl=整改
0.06 DFcls0110|r其余 Dp1@prev:4-6 Nlevel|资金支出 RPqz01 RPy100 SAoth7 lev|after:1|far:13+ ordwp|comp ordwp|lev
0.06 pl=活动 rSHAREPRIOR|pt|than0 w1@prev:2
0.07 LIv|a3 Nu公里|level PPsent|para RPtail10 SAgap3|1 SBRalike1|t总 SBat2|t0 SIbl SIbl|one0 SIbl|own0
0.07 base=1of1|comp lev|prev:1|far:7-12 pl=成率|pt share|after:1|after:0
0.08 Efar:2|sent:0 Nlevel|收入合计 Nq11 SR3=|其中|0|u base=none|lev
0.09 DFfirst10|r结余 DFp@para:4-6 SAgap3|0 SAn5|1 SRalike1|其中2 lev|sent:0|para:2 pl=收入|de
0.10 ADJw2 DFgap1|r其余 DFord1|r结转 DFp1@prev:2 Eper=t|far|sent Esent:2|sent:1 Ew1@far:4-6 Neach|n3 Nlevel|目标
0.10 PRl补贴 SAcont00|1 SAcont11|1 cls0111|share pl=决算|de pl=收入|占 qz0|lev
0.11 DFord1|r净 Epl=补贴 Eu=亩|亩 NbTrue|COMPLETION Nlevel|得分 RPn1|.3 RPn1|.5 SAoth6 SAseg2 base=1of2|share
0.11 ordpw|pt|0 pl=降|gr pl=面积 w1@named:13+
0.12 DFgap4-6|r剩余 DFord1|r其余 Nrate|计划 RPu1 SAcont01|1 SAoth8 SR3>|后其中2|0|u comp|sent:0|far:2
0.12 comp|sent:0|sent:2 labnone|EACH
0.13 DFr剩余 NsfTrue|money|delta PRl支出 RPcls0000|0 SAoth3 SBR-1x|prev|u SBR0x|prev|u SBat1|t累 SIbf|end，
0.13 SIbf|first1 SIvf SR4>|x|0|u SR4>|后其中 pl=购置|占 w1@para:3 wl=支付
0.14 Neach|每亩 Ngrowth|下降 Nlevel|n2 Nlevel|编制 Nlist0|元 Nlist0|场 Nlist0|日 NsfTrue|count|delta
0.14 NsfTrue|money|rate PRgap2|0 RPn3|1 SRalike0|包括2 p@sent:1 pl=|gr w@named:2 w@prev:0
0.15 DFpl=预算|r结余 PReca|4-6|1 PRgap4-6|1 PRn11|0 SAt0|其中2 SA其中2|1|1 SIbf gr|para:2|para:3|0 lev|para:1|para:2
0.15 ordpw|gr|1 pl=支出|预算 wl=标价|de
0.16 DFfirst10|r剩余 Dprev:3|sent:0 Nrate|用率 NsfTrue|percent|growth RPvals0|1 SBoth1 SRalike1|按 pl=总计
0.17 Ewahead Nlevel|人口 Nlevel|累计支付 PRu台|0 RPj1|prev SAend10 SAfull0 SAt总|x SA按 SBRnam0|t累 SBn5|t总
0.17 SR3=|按|0|u pl=收入 pt|far:3|sent:0|0 pwpara|de qz00|gr
0.18 Eafter:0|para:4-6 Nl00 Nlevel|完成预算 SIbf|n4 SRat1|其中 SRfirst1|包括 cls1100|lev de|para:1|para:2|0 p@prev:0
0.18 pl=护费|gr pl=结余|gr wl=合计|支出 wl=培训|占
0.19 DFr余|sent1|sent0 Dp@sent:1 Dpr0 Ep1@para:3 Epl=护费 Ew1@prev:4-6 Ngrowth|上年增长 Nlist0|米 Nu批次|level
0.19 PPd13+|1 RPcls1000|0 RPvals1|1 SAgap4|1 SIbf|alike0 SIvf|first0 SR-1x|后其中|1|u SRalike0|x pl=管理 w1@para:1
0.20 DFold0|r净 Eafter:0|far:4-6 Eper=t Epl=收入 Esent:0|sent:3 Nrate|位率 NsfTrue|count|rate SAgap4|0 SAt(|1
0.20 SIbl|para1 SR2>|按 cls1000|comp p1@para:3 p@prev:7-12 pl=追加 share|sent:0|sent:2 topic100|lev wl=行数
0.21 DFcur1|r结转 DFold0|r其余 DFold0|r结转 Dprev:7-12|sent:0 Eper=none|after|sent Neach|每年 Npoints
0.21 NsfFalse|count|each Nu方米|level SAx|1|0 SIbf|para2 SIvl|end， SRfirst1|后其中 comp|sent:0|far:13+ qz1|comp
0.21 wl=扣 wl=资金|
0.22 Esent:2|sent:0 Nlevel|补助资金 Nq00 RPn3|0 SIbf|u1 SR3=|u|money comp|sent:0|para:3 pwsent|lev
0.22 share|sent:0|far:3 share|sent:0|para:4-6 wl=配套
0.23 DFold0|r差 Eper=none|sent|after Ew@prev:7-12 Nlevel|整改 PRl SAoth0 base=2of2|comp comp|sent:0|far:7-12
0.23 gr|far:4-6|sent:0|0 ovp2|share pl=支付|付率 pl=结案 w1@para:2 w@sent:4-6 wl=3年 wl=整后
0.24 Ndelta|n3 Nlevel|结转结余 Nlevel|补助 NsfFalse|percent|level SA其中 SA后其中|0|1 SIvf|u1 SRfirst2|后其中
0.24 WSmore0 bnear=12|comp p1@prev:7-12 rLEVELLEVEL|gr|than0 wl=同价
0.25 DFov01 Nlevel|务接待费 Nlevel|待费 Nlist0|处 Nrate|预算 PRl合计 SR2>|u|count SRalike0|后其中
0.25 gr|sent:0|after:0|1 qz0|comp share|sent:0|para:7-12 wl=| y0w
0.26 Ep@para:1 Epwsent Nlevel|企业 Nlevel|支出总额 Nlevel|经费 Nrate|办结率 SBR3=|sent|u SBR3>|t合计 SR2<|后其中|1|u
0.26 SRalike1|其中 SRnama chx pl=设施 rLEVELLEVEL|de|than0 share|sent:0|far:7-12
0.27 DFpw=收入-支出|r结转 Nlist0|家 PRov1 SAcls0101 SAgap1|1 SAoth2 SAt0|其中 SA按|1|0 SBl共 SBn4|t共 SBoth0
0.27 SRfirst3|后其中 base=0of2|comp lev|sent:0|para:3 share|sent:0|prev:1 w@sent:1 wl=概算
0.28 DFcls1001|r结转 DFfirst01|r剩余 DFpw=预算-支出|r结余 DFr结转|sent2|sent1 Dway1 Nlevel NsfTrue|count|level
0.28 NsfTrue|percent|rate PRl资金 RPcls0111|0 RPj.3|para SAn6|0 SAt为|1 SR3=|其中 comp|after:0|sent:1 p@after:0
0.28 pl=合计|gr pl=经费 wl=年人
0.29 ADJb1 Eo1 LIwords1|0 Nlevel|全年支出 Nlevel|活动 Nu件|level Nu场|level PRu米|1 SBat1|t共 SBoth6 SR2<|后其中
0.29 SRalike1|后其中 SRat2|后其中 pl=| pl=支出|进度 rLEVELLEVEL|de|than1
0.30 Nlist0|人 Nrate|投资 Nrate|盖率 NsfTrue|money|level SAn4|0 SBn2|t合计 SR2>|其中 SR4>|x SRat0|其中
0.30 base=1of1|share labsame|PRIOR
0.31 Esent:1|sent:2 LIgap标 Nlevel|n3 Nlevel|资产总额 SBR4>|t0 SR3>|x SRalike1|后其中2 cls1010|comp ordpw|gr|0
0.31 pl=设施|占 wl=收入|行率
0.32 DFfirst11|r其余 DFord1|r结余 Nu份|level Nu名|level SAn3|1 SAt0|后其中2 SBRlast3|t0 gap3|1 p1@para:2 pl=其他|占
0.32 rDELTAPRIOR|gr|than0 share|sent:0|sent:3 topic100|comp wl=补助|占
0.33 DFp1@sent:3 NheadTrue|growth Nlist0|户 Nrate|意率 NsfTrue|percent|delta Nu户|level PRcae|1|3 SBt合计|prev
0.33 SR-1x|后其中2 SR4>|其中2 kindm|投资 pl=拨款 share|sent:0|far:2 wl=预算|成率
0.34 DFgap2|r差 DFp@para:0 Ew1@para:3 Nrate|占比 Nrate|理率 Nu人|level RPeq05 RPlen4 SBRlast0|t0 SIbf|one1
0.34 de|after:0|sent:1|0 lev|para:0|para:2 pl=购置 wl=立案
0.35 Epl=投资 LIlines2|n4 Nlevel|学生 Nlist0|次 SBR-1x|para|u SBl预算 gr|para:2|sent:0|0 kindc|案率
0.35 lev|after:0|far:7-12 pl=完成 pl=收入| share|far:1|far:4-6 wl=上年|gr
0.36 DFpw=收入-支出|r结余 Dprev:4-6|sent:0 Eafter:0|para:0 Eovl1 Epl=金额 Eu=车|辆 LInums3 SAx|0|1 SBRalike1|t累
0.36 de|prev:3|sent:0|0 pl=减少|gr pl=支出 wl=登记
0.37 DFgap4-6|r余 Dpara:3|sent:0 Eper=u|sent|prev LIgap施 Nq10 NsfTrue|points|rate SBRnama|t合计 SBRnama|t累 SBoth5
0.37 SR3=|其中|1|u pl=实际 qz00|de share|sent:0|after:1 w1@named:4-6 w1@named:7-12 wl=产品 wl=投资|位率
0.38 DFp@para:3 Eper=none|after|after Nlist0|项 Npoints|下降 NsfTrue|money|each RPj0|para SIbf|own1 SIvf|alike1
0.38 cls1011|lev kindc|和 w@para:7-12
0.39 DFgap1|r差 Nlevel|任务 NsfFalse|money|each SBnextpara|t共 cls1010|lev comp|sent:1|after:0 pl=支出|付率 pl=收回
0.39 share|after:0|para:2 to0|COMPLETION wl=|意度 wl=资金|资金
0.40 DFfirst10|r净 DFp@sent:3 DFw@sent:1 PRgap3|0 kindm|位率 ovl1|gr share|sent:0|far:4-6 wl=学位
0.41 DFord1|r剩余 Ep@para:2 Nu人次|level PRace|3|2 RPun=人 SBn5|t共 SIvl|n2 SR3>|其中|0|u lev|sent:1|far:13+ pl=省级
0.41 wl=支出|de
0.42 DFwl=拨款|r结转 LI LIlines1|n2 RPn2|.3 SBR3>|t共 SBRnam0|t合计 SR2<|x SR3>|u|money de|sent:2|sent:0|0 wl=合计|
0.43 DFp@prev:0 Nlist1|条 NsfFalse|count|rate PRgap1|0 RPj.5|LEVELLEVEL SR4>|u|money SRat2|后其中2
0.44 EQ0|lev Nlevel|用车 SR3=|后其中|0|u SR3>|u|count SRat1|后其中 SRfirst3|x WSk3|p1|lev bword=投资|投资 pl=提高|pt
0.45 Eu=人|人 LIgap况 LIv|l02 Nlevel|完成投资 Nrate|总额 RPlen5 SBat2|t累 SR3=|按 comp|sent:0|para:7-12
0.45 comp|sent:0|sent:1 de|para:1|sent:0|0 ovp3|comp
0.46 ADJo1 ADJp2|comp Esent:0|para:3 Ew1@sent:4-6 Ndelta|上年减少 NheadFalse|level NheadFalse|rate RPcls1111|1
0.46 RPy010 SIbl|u1 kindm|占比
0.47 Neach|n2 SIbl|n3 SR2<|u|count kindc|占 lev|para:1|para:3 pl=办结 pl=费用 share|sent:0|prev:3 wl=到位|行率
0.48 DFcls0010|r余 DFp1@sent:0 Epara:3|sent:0 Eper=u|sent|far Neach Ngrowth|n2 NheadFalse|each RPeq14 RPun=分
0.48 SR4>|包括 de|far:7-12|sent:0|0 gr|sent:1|sent:0|0 pl=资金|位率 share|sent:2|para:3 w@named:7-12
0.49 DFcls1000|r其余 Eper=u|para|sent Nlist0|天 Nrate|目标 PRcea|1|3 RPnl投资|1 SAcls0000 SBR3>|t0
0.49 de|para:3|sent:0|0 pl=培训|占 samelabel|lev wl=投资
0.50 DFgap3|r差 RPeq18 SAcls1111 SA按|1|1 WSk2|p1|share de|prev:4-6|sent:0|0 pl=增|gr wl=结余 wl=费用 wl=预算|行率
0.51 DFgap1|r结余 DFp@sent:1 DrLEVEL Ew1@sent:3 LIgap: Neach|费用 Nlevel|得 Nlist0|份 RPcls1000|.3 SA后其中
0.51 lev|after:0|sent:1 pl=支出|行率 share|sent:1|sent:2
0.52 Ew@after:0 Ndelta PRu场|1 PRu天|0 RPj0|LEVELLEVEL SAt、|1 SIvl SIvl|one0 SR4>|后其中|0|u lev|sent:0|far:2
0.52 lev|sent:0|far:4-6 pwsent|de rLEVELPRIOR|de|than1 wl=收回|意度
0.53 DFgap3|r结转 DFgap7-12|r结余 DFp1@para:4-6 Nrate|改率 Nu期|level comp|sent:1|sent:3 lev|para:0|para:3
0.53 pl=完成|预算
0.54 LIv|n4 NbFalse|COMPLETION Neach|n1 Neach|每期 NheadFalse|delta SAoth4 SIbl|end， comp|sent:0|far:4-6
0.54 gr|para:3|sent:1|0 pl=完成| topic100|share wl=支出|占 wl=资金
0.55 Nlevel|群众 RPj.3|LEVELLEVEL RPj.3|far RPun=日 RPvals0|0 SAcls1010 SBt合计|para SIvl|first0
0.55 comp|sent:0|para:4-6 share|after:0|para:3 share|sent:1|sent:0
0.56 DFgap1|r净 Epl=补助 LIv|n3 NheadTrue|rate NsfFalse|percent|rate NsfFalse|points|level SBoth2 SR4>|按|0|u
0.56 cls0011|share cls0101|share pl=满意|意率
0.57 Esent:0|prev:7-12 PRyear0 SBRnama|t0 SR-1x|其中|0|u SRat0|按 bnear=13|share
0.58 DFwl=支出|r剩余 Ew1@para:4-6 Nrate|降 RPj.75|prev SBat2|t共 cls1110|lev lev|sent:1|prev:3 w1@sent:2 wl=1年|gr
0.59 DFfirst00|r差 DFgap1|r结转 Epl=支付 Nrate|支付率 Nu亿元|level PRkmoney|0 SBRlast3|t累 SBat1|t合计 SBat2|t合计
0.59 kindc|成率 pl= pl=企业 pl=支出|gr ypwok
0.60 Eprev:4-6|sent:0 Esent:0|prev:4-6 RPcls0000|.5 RPcls0010|.5 gr|sent:1|after:0|0 lev|sent:0|prev:4-6 pl=人口
0.60 pl=经费|de pl=补助 wl=总计|占
0.61 Eper=t|prev|sent NheadFalse|points SAcls1100 base=2of2|share
0.62 Nlevel|余额 Nrate|支出进度 Nrate|结率 SAt合计|其中 SBR0x|t0 SBt总|sent SRfirst1|其中 comp|sent:2|para:4-6
0.62 gr|sent:0|sent:2|1 lev|after:0|sent:0 lev|sent:2|para:4-6 pl=补贴
0.63 Dsent:3|sent:0 Dsent:3|sent:1 Esent:0|sent:2 LIv|a1 SBt共|sent comp|prev:1|prev:2 kindc|盖率 ordwp|share
0.63 pl=算数 pl=结余|de
0.64 DFpl=结余|r结余 Esent:0|far:4-6 Nrate|调整预算 PPo100 SR4>|其中|0|u gap1|0 lev|sent:1|sent:4-6 pl=就业
0.64 share|sent:0|prev:4-6 topic001|comp
0.65 DFcls0101|r其余 Nlevel|上年结转 RPtail11 SA后其中|1|0 SBR3>|sent|u SBn4|t合计 SR4>|包括|0|u comp|para:2|sent:0
0.65 comp|sent:2|sent:4-6 pl=共 pt|sent:0|after:0|0 share|para:1|para:2 share|sent:0|para:3 w@named:4-6
0.66 Ep@after:0 Nlead1 Nlist1|日 NsfTrue|percent|each RPcue0|.75 SAt合计|x lev|sent:0|prev:2 ovp1|lev wl=调查
0.67 DFcls0110|r结余 Nlevel|接待 PRl计 PSs10 RPn2|.5 SR3>|x|1|u kindc| kindc|格率 w1@sent:4-6
0.68 DFgap1|r余 Ngrowth|同比增长 Npoints|n1 SAt合计|后其中 SBn4|t累 depth lev|sent:1|para:4-6
0.69 DFp1@para:2 LIgap4|况 Nlevel|比上年 Nlist1|人 PSk2|w0|comp RPk1 SAgap0|1 SAt共|x SBl收入 SR4>|u|count
0.69 lev|after:0|sent:2 share|after:0|after:1 topic110|share wl=结案
0.70 DFpl=预算|r结转 Eper=u|sent|para SBRalike1|t合计 de|prev:4-6|after:0|0 qz00|pt
0.71 DFcls1011|r结转 DFr结余|far7|far6 Dp1@para:3 Epara:2|sent:0 Eprev:2|sent:0 Ngrowth|同比下降 Nlist1|名 PRn12|1
0.71 SBl gr|sent:0|para:4-6|0 ovl3|de
0.72 Epl=投入 Ndelta|增收 Ngrowth|n3 Nlevel|问卷 PRace|0 SR2<|按 SR3=|x|0|u lev|sent:0|named:13+
0.72 share|sent:0|sent:4-6 topic110|lev wl=安排 wl=资金|行率
0.73 DFold0|r余 DFr结余|para3|para1 Nlevel|自评得分 Nrate|意度 RPn4|1 SAn3|0
0.74 PRcae|1 SBRalike1|t共 SRalike1|包括 bword=资金|到位 comp|sent:1|para:3 ovp2|comp
0.75 DFord0|r差 LIv|0 Nu日|level SRfirst1|按 de|para:4-6|sent:0|0 p1@prev:1 pl=决算|gr wl=上年|pt wl=事项
0.76 DFr其余|sent1|sent0 Egap1 Eo0 SIvl|u1 SR2<|按|1|u SR3>|其中 comp|sent:0|named:13+ pct0|comp pl=意度|pt
0.77 DFold0|r未完 Dp1@sent:2 EQrCOMPLETION|lev SBl金额 SBt累|sent SIvl|para3 comp|sent:0|sent:4-6
0.77 share|sent:0|named:13+
0.78 Nlevel|拨款 Nrate PRn21|1 base=none|share rLEVELPRIOR|pt|than1
0.79 DFw1@prev:3 Eafter:0|para:1 Nlist0|件 Nlist0|村 PRcae|1|2 RPun=亩 SAseg0 cls1110|share p1@sent:4-6 pl=总额
0.79 pl=格率|pt share|sent:0|prev:2 wl=培训 wl=对象 wl=收回|意率
0.80 Dp1@sent:3 PRu亩|1 RPlen6 cls1101|share de|sent:0|prev:4-6|0 kindm|付率 w@far:0
0.81 DFcls0100|r剩余 DFcls0111|r结转 Neach|单价 Nlead3 Nlevel|拨款收入 Nrate|n3 de|sent:0|sent:2|0
0.81 gr|prev:7-12|prev:4-6|0 p1@para:1 pl=支出|de
0.82 Ew1@sent:1 Npoints|上年提高 RPj0|far SA后其中|1|1 SA按2|1|0 SRfirst1|按2 cls1000|lev w@after:0 wl=2年|de
0.83 Nlevel|较上年 Nrate|提高 PRcae|1|1 SBnextpara|t累 share|sent:0|named:7-12 wl=预算|预算
0.84 Dpara:4-6|sent:0 Nu个村|level WSk2|p0|lev
0.85 DFr结转|sent1|sent0 ErLEVELLEVEL PRu名|0 kindm|收入 lev|after:0|para:4-6 pl=支出|资金 qz1|lev w1@sent:1
0.86 NsfTrue|count|growth kindc|收率 lev|sent:1|sent:0 wl=总额
0.87 DFfirst11|r余 DFw1@sent:1 LIb股室 LIv|u个 Ngrowth|增幅 Nlevel|项目 PRace|1 SBR1<|t0 SBoth13 gr|sent:1|sent:0|1
0.87 lev|sent:0|prev:7-12 rLEVELPRIOR|de|than0
0.88 LInames|11 RPnl资金|0 SR2<|x|1|u SR4>|其中 pl=完工
0.89 RPcls0010|0 RPcls0100|.3 SR2>|其中|1|u bnear=12|share gr|para:2|para:4-6|0 kindm|资金 pwpara|share qz1|share
0.90 DFp@sent:0 Eper=l Epl=待费 Ngrowth|n1 pl=次均|de wl=完成|占
0.91 DFpl=总计|r结转 DFpl=资金|r结余 Dgap3|0 gap1|1 wl=预算|
0.92 Epl=购置 RPj1|para SIvf|para3 adj0|gr bnear=13|comp kindm|用率 w1@sent:3
0.93 PRt共|cea PRu村|1 PRu次|0 SAcls0100 comp|sent:0|named:4-6 ovp3|lev pct0|lev
0.94 DFfirst11|r结转 RPcls0000|1 SR2<|后其中2 labov|PRIOR p1@sent:2 wl=到位|资金
0.95 DFp1@para:1 Neach|增收 Nlevel|总支出 RPj.75|LEVELLEVEL SAn4|1 cls0001|comp wl=算数|行率
0.96 base=3of3|share pl=整改
0.97 PRgap1|1 de|sent:3|sent:0|0
0.98 DFw1@para:2 PRkmoney|1 PRl共 SBR4>|t总 SR2>|后其中 lev|sent:2|sent:0 wl=3年|gr wl=案件
0.99 Nlist0|吨 Nu吨|level SIbf|t合计 pl=办结|结率 wl=制价|gr wl=投入 wl=收回
1.00 RPcls0110|0 SBmore0|para pl=到位|位率 pl=标价|gr
1.01 Ep1@sent:1 NsfFalse|percent|delta WSk4|p0|share
1.02 DFcls0110|r净 SA其中|0|1 SBmore0|sent
1.03 ADJ-11 DFcls0100|r其余 Eafter:0|sent:0 NheadFalse|growth Nlevel|抽查 Nu分|level PRace|2|1 SAcont10|0 pl=分别
1.04 Epl=支出 NbFalse|LEVEL Nlead2 PReca|2|1 bword=支出|合计
1.05 DFw1@para:3 Esent:1|sent:0 Nlevel|年初预算 SBR2<|sent|u SIvf|one1 SR3<|x comp|after:1|after:0 to1|PRIOR
1.05 wl=上年|de wl=计划
1.06 DFcls0100|r余 DFwl=支出|r结余 PRn11|1 de|after:0|sent:0|0 gr|sent:3|sent:0|0 ovp2|lev share|sent:0|para:2
1.06 wl=企业
1.07 DFwl=支出|r结转 Nlevel|保金 RPcls0101|.5 SBR4>|sent|u
1.08 Epl=计 Nu元|level rLEVELPRIOR|gr|than1
1.09 DFgap1|r未完 pwsent|pt
1.10 DFgap1|r剩余 SIbf|para1 SR3>|其中|1|u pl=资金|占 share|para:2|para:3
1.11 DFord1|r未完 DFp1@sent:4-6 Ndelta|上年增加 SBR4x|sent|u SBRlast3|t总 comp|sent:0|named:7-12
1.12 RPj.5|far cls1101|lev gap1 gr|sent:0|sent:1|1
1.13 LInames|12 Nlist1|分 SR3<|u|count cls1100|share
1.14 EQrLEVEL|lev SRfirst3|包括 pl=合格|格率
1.15 Dsent:2|sent:0 SIvf|t合计 cls1101|comp pwsent|gr wl=金额
1.16 Nu天|level cls0100|share
1.17 Eu=人|名 Eu=平|里 Ngrowth w1@after:0 wl=合计|占 wl=预算|de
1.19 LInums0
1.20 Ndelta|n2
1.21 DFcls0110|r结转 base=3of3|comp rLEVELPRIOR|pt|than0
1.22 DFcls0110|r剩余 DFw1@para:4-6 SBR4>|prev|u cls1001|lev share|sent:0|para:1
1.23 Neach|平均 SR2<|其中|1|u wl=规模 wl=调查|意度
1.24 ADJw1 Nlevel|职工 SRfirst1|x WSk2|p0|share bnear=11|share kindm|和 lev|after:0|after:1 wl=决算 wl=问题
1.25 SBR3x|sent|u gr|para:4-6|sent:0|0 lev|para:2|para:7-12 wl=编制 wl=问卷|收率
1.27 de|sent:1|sent:0|0
1.29 Nlevel|预算支出 de|sent:0|sent:1|0
1.30 Eper=u
1.31 Nlevel|服务支出 PRkcount|1 SR2<|u|money p1@sent:1 pt|sent:0|sent:1|0
1.32 Ew1@sent:2 SIvf|合计 SRat0|包括
1.33 SBR3=|t累 SBn4|t总
1.34 PRu次|1
1.35 Nlevel|设备
1.36 Eu=公里|里 lev|sent:1|sent:3
1.37 bnear=14|share lev|after:0|para:2
1.38 PPsent|sent
1.39 pl=合计|de
1.40 Nrate|完成预算 Nrate|节约率 Nu台|level lev|sent:2|sent:4-6 wl=经费|行率
1.41 Dp1@sent:0 pl=满意|意度
1.42 DFpw=资金-支出|r结余 SR2>|u|money SR2>|按|1|u lev|after:1|after:0
1.43 Epl=共 SRfirst4|按
1.44 LIv|d0 Nrate|n1 PRt0|ace
1.45 Eper=l|sent|sent
1.47 pl=得
1.49 Eafter:1|after:0
1.50 Esent:0|para:4-6 PRcea|1|2 PSk2|w2|lev
1.51 Dgap1|0 Nlevel|农户 rLEVELPRIOR|gr|than0 wl=目标
1.52 Ndelta|新增 pl=标价|de
1.54 PRn12|0 SBRlast3|t合计 pl=行率|pt
1.56 Dd@after:0 bword=收入|收入 pl=资金| wl=抽查
1.57 PRace w@sent:0
1.60 PRu人|0
1.61 wl=投资|投资
1.64 wl=
1.66 gr|sent:0|sent:1|0
1.67 Esent:0|sent:1
1.68 w1@sent:0
1.69 w1@para:0
1.70 Ew@sent:0 LInames PRcae|0
1.72 EQrCOMPLETION|comp RPlen9
1.74 wl=2年|gr
1.75 ADJp0|comp
1.76 Nlevel|分别
1.77 DFcls1110|r结转 kindm|
1.80 WSk3|p0|share gr|sent:1|sent:2|0
1.81 Neach|每月 cls1011|comp
1.83 Ndelta|同比减少 SBRlast3|t共 WSk4|p3|share share|sent:2|sent:3
1.84 gr|sent:2|sent:1|0
1.86 Eper=none|sent|sent
1.88 Dsent:1|sent:0 labsame|LEVEL wl=计划|
1.91 Ep@sent:0
1.94 Dp1@sent:1
1.95 PPrLEVELPRIOR
1.96 LIv|1
1.98 PRt0|cae p1@after:0
1.99 wl=投资|
2.00 Ew1@sent:0 cls1001|comp
2.02 PRcae
2.03 SR3>|后其中|0|u
2.08 p@sent:0
2.10 ovp3|share
2.12 DFp1@sent:1
2.14 DFcls1110|r结余 Dsent:0|after:0 Nrate|约率
2.17 Dd@sent:0
2.18 pct0|share
2.20 Nlevel|上年
2.23 bnear=14|comp
2.25 pt|sent:1|sent:0|0
2.35 wl=任务|
2.38 pl=合计
2.47 DFw@sent:0
2.53 Eper=u|sent|sent
2.56 base=4of4|comp
2.64 LIgap0|:
2.83 EQov0
2.85 base=4of4|share
2.92 DFw1@sent:0
2.96 chalno
2.99 Dd1@sent:0
3.11 samelabel|comp
3.13 Ep1@sent:0
3.23 p1@sent:0
4.52 EQ
"""
