"""How much each trait speaks for a derivation, learned by ``tools.derivation_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-4.42 over|share
-2.86 DrPRIOR chlensame
-2.70 chlenal
-2.62 chalsame pl=预算
-2.59 pprior|lev
-2.54 cls0010|comp
-2.53 over|lev
-2.50 SRfirst4|x
-2.39 pl=目标
-2.36 Eper=u|far|sent
-2.35 wprior|share
-2.28 Nu座|level
-2.24 cls0110|lev
-2.22 SAcls1001
-2.21 SRfirst2|按
-2.20 Eper=noper
-2.19 SAt合计|后其中2
-2.17 kindm|约率
-2.13 Ngrowth|减率 Nrate|工率
-2.12 PRu天|1
-2.11 Dway0
-2.09 Nrate|完成目标
-2.08 PRkcount|0 pwdiff|de
-2.06 pct3|share
-2.04 RPj0|sent
-1.99 Nrate|支出 pl=预算|gr
-1.97 Eovl0 ErLEVELPRIOR
-1.96 over|comp
-1.95 DFwl=收入|r结余
-1.94 p@prev:2 wl=收入|gr
-1.93 Nrate|整改率
-1.92 DFcls0000|r差 share|after:0|sent:0
-1.90 ErPRIORLEVEL RPlen1
-1.86 Eo3 SAnest samelabel|share
-1.84 PRcea|4-6|4-6 PRt0|eac
-1.83 p@far:2 wprior|lev
-1.79 WSmore1 cls1111|comp ordpw|share wl=就业
-1.78 cls0111|comp wl=收入|预算
-1.77 Neach|户均 bword=预算|收入 cls0100|comp lev|sent:2|sent:1 wl=完成|
-1.76 SBR4=|sent|u SIvl|t0
-1.75 SBnest
-1.74 ADJo0 DFov30 base=0of4|share wl=满意
-1.73 PPdiff|diff SA后其中|0|0 base=0of3|share
-1.72 rPRIORPRIOR|de|than0
-1.71 ADJ-10
-1.70 RPj.3|sent chlenno
-1.68 wl=完成|gr
-1.66 DFw@far:2 Ew@far:4-6
-1.65 RPj.5|sent bnear=04|comp
-1.63 SR1=|x cls1001|share pct2|share wl=完成|de
-1.62 wprior|comp
-1.61 DFw@prev:4-6 ovp0|lev
-1.60 wl=收入|de
-1.59 RPnl结余|.5 pl=任务
-1.58 DFp@far:3 unitdiff
-1.57 cls0111|lev lev|para:2|para:3 p@prev:3
-1.56 Nlevel|车辆
-1.55 Ep@after:2 cls0110|comp
-1.54 DFgap7-12|r结转 PRt0|cea
-1.53 DFw@prev:2 DFwl=结转|r结转 SR-1x|v|count bword=预算|完成 w@para:0 wl=完成|预算
-1.52 DFw@far:1 Ndelta|算节 Neach|公里 SAt、|0 SBR-1x|t0
-1.51 Eu=户|户 Nu辆|level SA其中|0|0 w@far:7-12
-1.50 Eper=none ovp0|share
-1.49 DFw@far:4-6 Ep@far:4-6
-1.48 Ew@far:7-12
-1.47 DFcls0010|r结转 DFpl=支出|r结转 DFw@para:4-6
-1.46 Nlevel|年末结转 PReca
-1.45 ADJb0 DFw1@far:2
-1.44 SAt累|x SIvf|t0 cls0000|comp lev|sent:0|sent:4-6 p@far:4-6 pl=项目
-1.43 DFcls0001|r结转 DFp@far:7-12 NsfFalse|percent|each SBRnams|t0 bnear=03|share pl=护费|de topic001|lev
-1.43 wl=标价|gr
-1.42 DFcls0000|r结余 topic001|share
-1.41 DFw@prev:1 PReac pl=和 w1@far:13+
-1.40 adj1|gr
-1.39 Ep@prev:1 SBmore1|para SBnextdiff|t累 p@far:1 p@far:3 p@prev:4-6 rPRIORPRIOR|gr|than0
-1.37 DFp1@far:4-6 Dpr1 PReca|0 bword=支出|预算
-1.36 p1@far:4-6 pct1|share pl=计划 w1@far:7-12 wl=预算|支出
-1.35 wl=支出|支出
-1.34 DFw@far:3 Ngrowth|降幅 RPcls1010|0 SBR-1x|para|v lev|sent:0|para:7-12 lev|sent:1|para:2
-1.33 DFwl=资金|r结转 Nlevel|总额 RPcls1111|0 SBl总额 SR4=|u|count
-1.32 PRu个|0
-1.31 PSs00 SIvl|alike0 pl=合计|占
-1.30 DFord0|r其余 Dp@para:3 Nu条|level p@para:1
-1.29 ADJp1|lev SAt0|按2 SIvl|para1
-1.28 Eafter:1|sent:0 lead0=True p1@far:2 w@far:2
-1.27 Ep@far:7-12 Nrate|算执行率 NsfFalse||delta
-1.26 DFcls0011|r结余 DFw@far:7-12 Dp@prev:3 de|sent:1|sent:2|0 pl=待费|de wl=拨款 ypwrev
-1.25 chnono wl=资金|位率
-1.24 SR4>|p|count
-1.23 DFcls0000|r剩余 DFp1@far:3 Eper=none|prev|prev PReca|3|2 RPun=户 SAcls1101
-1.22 DFw@sent:2 Eprev:2|sent:1 PReca|4-6|3
-1.21 ADJp2|lev DFfirst00|r余 DFwl=结余|r结余 Nrate|比例 SR-1x|x cls0000|share w1@prev:7-12
-1.20 DFpl=收入|r结余 DFw@prev:3 Nu所|level PRcea|3|4-6 RPeq16 SBmore1|prev
-1.19 DFw1@prev:4-6 RPj.75|sent RPnl支出|.3 base=0of2|share p@sent:4-6 wl=上年
-1.18 Dp@prev:4-6 Eper=u|prev|sent wl=总计
-1.17 Dgap2|1 Ew@after:1 Nrate|n2 bnear=04|share rLEVELCOMPLETION|pt|than0 wl=完成|成率
-1.16 DFord0|r结转 DFp@prev:3 Ep1@far:4-6 Nlevel|指标 Npoints|提高 RPn3|.3 WSs0 lev|sent:0|far:7-12 pl=支出|支出
-1.16 wl=参保
-1.15 SBRlast4|t0 SR2=|u|count WSk2|p1|lev bnear=01|share comp|sent:0|para:2 p@para:4-6 pl=其他
-1.14 DFgap2|r结余 PPrLEVELLEVEL SBR3>|t总 pl=|占 qz01|de
-1.13 w1@far:1 wl=算数|de
-1.12 RPun=亿元 SBat3|t0 cls1110|comp share|sent:0|prev:7-12
-1.11 Ep@para:4-6 SAt已|1 SBn2|t总 bnear=02|share de|sent:0|after:0|0 pl=预算|de wl=得
-1.10 ADJw3 DFcls0001|r其余 DFfirst00|r结转 Efar:7-12|sent:0 Nrate|和 RPun=元 comp|sent:1|named:13+
-1.10 gr|sent:3|sent:2|0 p1@prev:2
-1.09 DFov00 Efar:4-6|sent:0 Nlevel|剩余 Nlevel|补贴 WSk3|p2|lev pl=算数|gr wl=支出|行率
-1.08 Ep1@prev:3 PS base=0of4|comp p@sent:3 pwpara|pt w@prev:4-6
-1.07 Dgap1|1 Dgap7-12|1 Dprev:2|sent:0 Nlevel|债务余额 SBRlast0|t累 comp|sent:0|after:1 p@para:2
-1.06 Eper=none|far|far Ew@para:3 WS bnear=03|comp ovp0|comp pl=任务| pl=位率|pt w@after:1
-1.05 DFp1@far:7-12 DFpw=支出-支出|r结转 SBR4=|t合计 base=2of4|share pl=扣 share|sent:2|sent:0 wl=支付|付率
-1.04 DFcls0010|r净 DFr结转|sent2|sent0 Dp@far:4-6 PStot0 RPnl完成|0 p@after:2 pwdiff|gr wl=|成率 wl=发放
-1.03 DFcls0011|r结转 DFgap2|r结转 DFord0|r结余 Dp@prev:2 Nlevel|结转 Nrate|完成 PPov0 PRcea|2|3 PRn13|0 PRn22|1
-1.03 SBRlast0|t合计 p@prev:1 pprior|share
-1.02 Nlevel|转和结余 SBnextsame|t累
-1.01 p@after:1 p@after:3 pct1|comp pl=资金
-1.00 Dd@prev:4-6 RPun=份 SBoth3 SR-1x|x|1|u ovl0|pt pl=同价 rLEVELLEVEL|gr|than1 topic011|comp
-0.99 DFcls0000|r结转 DFr结余|para2|para1 PPl1
-0.98 DFov11 Eper=none|para|sent SBoth4 cls1011|share p1@para:7-12 share|sent:0|after:0
-0.97 ADJw5 DFp1@far:2 Dp@far:3 RPcls0101|1 RPeq02 SR4=|其中 bword=支出|收入 de|sent:2|sent:1|0 w@far:4-6
-0.96 DFcls0000|r其余 RPnl预算|.5 labov|LEVEL wl=预算|占
-0.95 Dgap4-6|1 Epl=上年 SBl支出 WSk2|p1|comp cls0010|share de|after:1|sent:0|0 pct2|comp pl=支出|占
-0.94 Epl=资金 Epl=预算 pl=结转 topic002|lev wl=到位|位率
-0.93 DFord1|r差 DFpw=支出-结余|r结余 Eo2 SAcls1110 SIbl|alike0 comp|sent:0|far:3 ordpw|comp pl=满意 wl=中央
-0.93 wl=预算|gr
-0.92 DFcls0001|r结余 DFpl=补助|r结余 SBR3=|t总 comp|para:1|para:2 pct3|comp pl=补助|占 rPRIORPRIOR|pt|than0
-0.91 DFcls0010|r结余 Neach|人均 Nlevel|计 SBR3=|para|u SBpar4 pl=安排 pl=完成|gr pl=问卷|意度
-0.90 DFfirst00|r净 Dp1@far:4-6 Eafter:2|sent:0 Eprev:1|sent:0 Esent:0|far:7-12 Nlevel|结余 Nrate|收率 cls0010|lev
-0.90 de|para:4-6|para:4-6|0 gap4-6|1 pl=计划|
-0.89 Dp@far:7-12 Nlevel|综合得分 Nrate|进度 SIbl|first0 de|prev:7-12|prev:4-6|0 share|para:2|sent:1 wl=办结
-0.89 wl=项目|占
-0.88 DFp@far:4-6 DFp@prev:2 Esent:0|para:1 Nlevel|目总投资 PRl护费 SBR3x|para|u w@sent:2
-0.87 Eper=none|after|far Ew@prev:3 Nlevel|到位 Nlevel|发放 PSs11 SBat5|t0 SBnextsame|t合计 WSk3|p1|share
-0.87 base=0of0|share de|prev:4-6|prev:4-6|0 pl=预算|
-0.86 DFold1|r结转 Ew@sent:2 Neach|每人 Neach|车均 PRn22|0 RPk2 RPnl预算|.3 SAcont11|0 lev|para:2|para:1 pl=投资
-0.86 w1@prev:1
-0.85 DFfirst10|r差 DFov03 Dfar:7-12|sent:0 Ep1@prev:4-6 bnear=00|share pl=上年|de pl=结余 wl=投资|资金
-0.84 DFcls0100|r结转 DFcur0|r其余 DFcur0|r结转 DFr剩余|sent1|sent0 Nrate| SBR-1x|t共 SBnextdiff|t0
-0.84 rCOMPLETIONPRIOR|pt|than1 w@prev:7-12
-0.83 SBRlast1|t0 topic002|share
-0.82 Nlevel|培训 PReac|0 PRu户|0 SAn5|0 SRat2|x cls1100|comp share|sent:1|sent:4-6
-0.81 DFw1@far:3 Ew@prev:1 Nlevel|满意 Nlevel|资金 PRcea PRgap4-6|0 PRu辆|0 SAcls0111 SBR3x|t共 SBRnams|t总
-0.81 SR-1x|包括 pl=2年 pl=县级 wl=学生
-0.80 Eper=none|sent|prev Ndelta|节 Nrate|完成率 RPnl收入|.3 RPun=万元 SBR0<|prev|u SR2=|u|money gr|sent:2|sent:3|0
-0.80 pl=标价 share|sent:1|sent:3
-0.79 Dsent:2|sent:1 SA后其中2|0|0 SR-1x|u|money WSk3|p0|comp WSk3|p1|comp WSk3|p2|comp pl=待费|gr
-0.78 DFw1@far:4-6 Nlevel|2月 SAn2|0 SAt0|x SIbl|para2 WSk4|p3|lev labnone|LEVEL lev|after:1|sent:0
-0.78 lev|sent:1|after:0
-0.77 ADJ ADJw4 DFfirst10|r结转 PPo000 SBt共|prev kindc|工率 w@far:1
-0.76 ADJp0|lev DFcls0101|r结余 Dd@far:4-6 SBt总|prev kindm|意度 pl=自筹
-0.75 DFw1@far:7-12 RPun=件 base=0of3|comp p1@far:7-12 pct1|lev
-0.74 Esent:3|sent:0 Nlevel|实际支出 Nu项|level SBRnam0|t共 SR-1x|后其中|0|u SRalike0|其中2 base=0of1|comp gap7-12
-0.74 share|para:1|sent:0 share|sent:1|far:13+ w@far:3 wl=经费|支出
-0.73 DFcls0010|r剩余 DFp1@prev:3 DFpl=支出|r结余 Dp@prev:7-12 Nlevel|支付 WSk4|p0|lev comp|para:2|para:3
-0.73 comp|sent:0|prev:7-12 gr|sent:3|sent:4-6|0 topic002|comp w@prev:2 wl=|和 wl=编制|占 wl=采购
-0.72 Eper=none|para|para NbFalse|SHARE Neach|方米 Nrate|收入 SAcont10|1 SRalike0|包括 pwdiff|pt
-0.71 Eper=none|prev|sent Esent:2|sent:3 Ew1@para:2 Ew@sent:1 Nlevel|决算 SR-1x|x|0|u gap2|1 gap7-12|0 pl=资金|gr
-0.71 wl=省级 wl=补贴
-0.70 DFgap2|r余 Dp@para:2 Egap13+ NbTrue|SHARE Nrate|出占 Nu个|level PReac|1 RPj1|sent SBRlast0|t总
-0.70 gr|sent:1|sent:2|1 lev|sent:2|sent:3 pl=结余|行率 share|sent:1|para:4-6
-0.69 Dpara:2|sent:0 Ew@para:1 RPcls0101|0 SAcls0110 SIvf|one0 SIvl|own0 WSk2|p0|comp WSk4|p1|lev comp|prev:1|sent:0
-0.69 lev|sent:2|para:3 w@prev:1
-0.68 ADJp2|share DFgap3|r余 DFp@sent:2 Dp@after:0 PPrSHARESHARE PRu座|1 RPu0 SIvl|end、 base=1of4|share
-0.68 bword=资金|资金 cls0000|lev pct3|lev rCOMPLETIONPRIOR|pt|than0 wl=和 wl=支出|付率
-0.67 Ew@para:4-6 bnear=02|comp gap13+ p1@far:1 pl=到位 topic011|share
-0.66 Nrate|回收率 RPn1|.75 SA按|0|1 SBRlast1|t累 WSk4|p2|lev comp|sent:0|prev:1 gap2 wl=问卷
-0.65 DFgap7-12|r其余 Ep@sent:2 Ew@prev:4-6 Nlevel|基本支出 PRl上年 SBRnam0|t0 SRfirst1|其中2 gap4-6 pl=|pt
-0.65 pl=完成|de pwpara|gr w@prev:3
-0.64 DFgap4-6|r结余 DFr净 Ep1@far:7-12 Eu=平|人 Nlevel|收入总计 Nlevel|算数 RPcls1010|.3 de|sent:0|para:2|0
-0.64 gr|far:3|far:4-6|0 kindc|付率 kindc|用率 lev|para:1|para:4-6 pwsent|share wl=支出|进度
-0.63 DFr结转 Nlevel|行维护费 NsfFalse||each NsfFalse||rate SAgap2|0 SBnextdiff|t总 SR4=|其中|0|u SRat2|其中2
-0.63 cls0101|lev de|para:3|para:4-6|0 qz0|share
-0.62 DFwl=收入|r结转 Eprev:7-12|sent:0 Nrate|执行率 PReca|1 SA其中2 SBnextsame|t总 SRfirst2|x p1@far:3
-0.62 rEACHLEVEL|de|than0 w@after:3 w@sent:3 wl=维修
-0.61 Egap4-6 Epl=合计 SR3=|后其中2 gr|sent:0|sent:3|1 pl=其余 pl=收入|gr pl=算数|de wl=改造 yp0
-0.60 Dfar:4-6|sent:0 Egap7-12 RPcls1111|.3 SBl支付 SBt总|para SR2>|x SR4>|后其中2 comp|sent:2|sent:1
-0.60 lev|sent:1|prev:4-6 pl=执行|行率 pl=投资|gr share|sent:1|far:7-12 to0|EACH wl=率由|pt wl=补助
-0.59 DFpl=收入|r结转 Esent:0|prev:3 Neach|补助 Neach|造价 RPvals2|0 SR2=|按 SRalike1|x comp|para:2|para:4-6
-0.59 comp|sent:2|sent:0 gr|after:1|after:0|0 wl=任务
-0.58 DFcls1000|r结转 RPn4|.3 SA其中2|1|0 SA后其中2|1|1 SBR2<|t0 kindc|提高 lev|sent:1|far:7-12 pl=整改|改率
-0.58 share|after:1|sent:0 share|para:0|para:1
-0.57 DFpl=合计|r结转 Epwpara Ew@far:3 PRt总|cae PRu里|1 SR-1x|后其中 WSk4|p0|comp WSk4|p1|comp WSk4|p2|comp
-0.57 WSk4|p3|comp ordpw|lev topic003|share wl=预算|约率
-0.56 PPsent|diff RPj1|far SA按2 SBRalike0|t0 SBt累|prev SR-1x|按|0|u SR4>|后其中2|0|u cls1010|share pl=追加|行率
-0.56 share|sent:2|sent:4-6 w1@prev:3 wl=总值|gr wl=执行|行率
-0.55 ADJ11 DFgap2|r剩余 Eu=平|家 Ew1@prev:3 Ew1@prev:7-12 PRcea|2|4-6 SBnextsame|t共 WSk4|p1|share gap7-12|1
-0.55 lev|para:2|para:4-6 p@far:0 pl=完成|成率 share|sent:0|sent:1 wl=其他
-0.54 DFfirst00|r其余 DFw@para:0 Ndelta|净增 Neach|每平方米 Nlevel|采购支出 Nrate|年初预算 RPcls1111|.5 SAt累|其中
-0.54 SAt；|1 WSk4|p2|share pl=预算|行率 wl=经费|占 wl=设施
-0.53 Nrate|资金 PRcea|1 RPn4|0 SBR-1x|t合计 SBoth8 pl=制价|gr wl=得分 wl=满意|意度 wl=补助|
-0.52 DFcls0001|r剩余 DFp@prev:1 Dgap3|1 Ep@prev:7-12 Eper=none|sent|far Eu=平|米 Neach|次均 PSk2|w1|lev RPnl收入|0
-0.52 RPqz00 SAn2|1 SBat4|t0 SBoth10 SIvf|para1 de|para:2|sent:0|0 gap3|0 gr|para:4-6|para:3|0 rDELTALEVEL|gr|than1
-0.52 w@after:2
-0.51 DFr其余 Dd@para:4-6 Ew@sent:3 Nlevel|收入完成 SBR4=|t共 SBl投资 SBt累|para SIbf|n2 bnear=01|comp
-0.51 lev|para:0|para:4-6 ovl0|de pl=配套 wl=到位
-0.50 Dp@sent:2 Esent:0|far:3 PRcea|1|4-6 PRu期|1 RPun=个 SAgap5|0 SBR4>|t合计 SBn4|t0 SR-1x|u|count cls0001|share
-0.50 lev|sent:1|after:1 p1@para:0 pl=收回|意度 pl=资金|de w1@para:7-12 wl=县级
-0.49 ADJp1|comp DFwl=预算|r结转 Eordpw Ep@after:1 Epdone Nlevel|收回 RPvals1|0 SAn6|1 SBR-1x|prev|v SBR3=|t合计
-0.49 SBat1|t0 SBoth9 SR-1x|其中 SR-1x|其中|0|v gr|para:3|para:4-6|0 gr|prev:4-6|prev:4-6|0 lev|para:1|para:0
-0.49 p@far:7-12 p@sent:2 pl=培训 rz1 share|para:2|sent:0 share|prev:1|sent:0 topic012|share
-0.48 ADJp0|share DFfirst00|r结余 DFgap2|r净 Ndelta|减少 SBRnams|t累 SBn6|t总 SR1<|u|count de|prev:3|prev:4-6|0
-0.48 share|para:0|para:2 to0|LEVEL wl=上年|占
-0.47 DFgap4-6|r结转 Efar:3|sent:0 Ep@far:3 Ew1@prev:2 PRn13|1 RPlen8 RPy110 SBR0<|t0 SBR0=|prev|u SBR4>|para|u
-0.47 SBRlast2|t0 SBnextpara|t总 SRalike0|后其中2 comp|sent:1|far:7-12 kindc|结率 wl=收入 wl=追加 wl=预算
-0.46 DFcls0000|r余 Eprev:4-6|prev:4-6 Neach|人次均 PRu户|1 RPeq08 SBR3x|t合计 SBR4=|t0 bnear=10|comp
-0.46 pt|far:4-6|sent:0|0 pwdiff|lev pwdiff|share share|sent:1|prev:4-6
-0.45 DFcls1011|r结余 Dgap7-12|0 Ep1@para:2 Nlevel|累计 PPl0 RPj.3|PRIORLEVEL RPy111 SAx|1|1 SBn3|t总 SR-1x|按|1|u
-0.45 SRat0|x gr|sent:1|sent:3|0 share|sent:0|named:4-6 topic012|comp
-0.44 DFfirst10|r其余 Dp@para:4-6 Epwdiff NheadTrue|delta Nlevel|支出决算 Nrate|行率 PPd7-12|13+ SAt，|0 SA按|0|0
-0.44 SBR0<|prev|v SBR0=|t0 SBRalike0|t共 SBmore0|prev comp|sent:2|far:7-12 gr|para:4-6|para:4-6|0 pl=指标
-0.43 DFpw=支出-支出|r结余 DFr差 Eu=人|次 RPcue0|.5 RPlen2 SAoth1 comp|far:2|sent:0 de|far:4-6|sent:0|0
-0.43 share|sent:2|para:7-12
-0.42 DFcur0|r余 PRu台|1 RPeq15 SBR2>|prev|u SBR4=|para|u SBnextpara|t0 SBoth11 SR3=|x|1|u base=2of3|share
-0.42 comp|after:1|sent:0 de|far:4-6|far:4-6|0 gr|after:1|sent:0|0 kindc|目标 share|after:0|sent:1
-0.41 DFp1@sent:2 DFwl=补助|r结余 Dafter:0|sent:0 Dgap13+|0 Dp1@far:7-12 Esent:0|para:2 PPpara|para PPrLEVELSHARE
-0.41 PSk3|w0|lev SAcls0001 SAcont00|0 SBR-1x|sent|u SBR-1x|t总 SBRlast0|t共 SBRnam0|t总 SR2=|按|1|u SRalike0|按2
-0.41 comp|far:2|far:3 gr|sent:0|after:1|0 kindm|成率 lev|sent:0|sent:1 wl=|占 wl=工程
-0.40 Ndelta|n1 Ngrowth|下浮 Nlevel|项目预算 PPd13+|13+ RPcls0010|.3 SAt0|按 SAt，|1 SBR2=|t0 SBR3>|para|u
-0.40 SR2<|x|0|u de|far:7-12|far:4-6|0 de|sent:0|para:4-6|0 gr|prev:4-6|sent:0|0 lev|after:2|sent:0
-0.40 lev|sent:0|after:1 p1@prev:4-6 pl=上年 pl=剩余 pl=进度|pt w@para:1 wl=抽检 wl=收入| wl=面积 y00
-0.39 ADJ10 DFpw=收入-收入|r结余 DFr结余 DrEACH Epara:3|sent:1 Nlevel|面积 PSk3|w1|lev SAgap1|0 SBR1<|prev|u SIvf|n3
-0.39 base=0of1|share bword=预算|预算 gr|sent:0|para:2|0 kindm|支出 pl=占|pt pl=执行 topic003|comp w@para:4-6
-0.39 wl=其余 wl=完工 wl=满分
-0.38 DFfirst00|r剩余 DFw1@sent:2 Eafter:0|prev:2 Eper=none|far|prev PPo001 RPnl支出|0 SAend00 SBR2=|prev|u
-0.38 SBRalike0|t总 SBRalike1|t0 SBl资金 SBoth7 SR-1x|按 comp|sent:1|para:4-6 lev|prev:1|prev:2 ordwp|de|0 ovl2|de
-0.38 share|far:1|sent:0 wl=建设 wl=活动 wl=设施|占
-0.37 DFpl=拨款|r结转 DFr结转|para2|para1 Eafter:0|after:1 Edepth010 Epl=经费 Nrate|格率 PRt0|eca RPtail00
-0.37 SAt总|其中 SBn3|t合计 SBn5|t0 SR3>|后其中 bword=支出|支出 comp|sent:1|para:2 de|prev:3|prev:2|0 ordwp|pt|0
-0.37 p@para:0 pwpara|comp share|sent:2|sent:1 wl=护费
-0.36 ADJw0 DFcls0100|r结余 DFcls1010|r结余 DFw@para:3 Esent:0|after:0 Ew@prev:2 PPo110 SBR3=|t0 SBRalike0|t累
-0.36 SR2=|其中 SRfirst2|其中2 adj1|de comp|prev:2|prev:3 lev|sent:1|far:4-6 ovl1|pt topic012|lev wl=拨款|占
-0.36 wl=算数|gr wl=问卷|意度
-0.35 Dp@after:1 Ep@prev:2 Eper=none|prev|after Nlevel|其余 Nlevel|支出 PPrCOMPLETIONCOMPLETION RPcls1101|0 RPcue0|0
-0.35 SBRnams|t合计 SR3=|后其中 SRat4|后其中2 comp|sent:1|far:13+ de|para:2|para:4-6|0 pl=工程 pl=预算|预算
-0.35 wl=合格|格率 wl=支出|预算 wl=服务
-0.34 Dgap2|0 Eper=none|far|sent Neach|每公里 Nrate|收合格率 PPrSHARELEVEL PRgap2|1 SIvf|alike0 SR3>|其中2
-0.34 SR4=|u|money p@named:2 pl=采购 w@para:2
-0.33 DFp@far:2 DFr余 Eafter:0|para:2 Eper=u|sent|after PPd2|1 PPrCOMPLETIONSHARE RPlen3 RPn2|1 SBn2|t0 SBoth14
-0.33 SRfirst3|按 adj0|pt bword=资金|支出 cls0011|lev gap13+|0 gr|after:0|sent:1|0 kindc|改率 lev|sent:0|far:13+
-0.33 ordwp|gr|1 p@named:4-6 pct2|lev rEACHPRIOR|gr|than0 share|sent:1|far:4-6 share|sent:2|prev:7-12 wl=收入|占比
-0.33 wl=补助|行率
-0.32 DFpw=支出-结转|r结转 PPpara|diff PRcea|0 RPnl完成|.5 SBR3<|t0 SBRlast1|t总 SBt0|para SBt合计|sent adj0|de
-0.32 base=none|comp cls0110|share gr|sent:3|sent:1|0 lev|after:0|prev:4-6 lev|sent:0|para:1 pl=抽查 wl=支出|资金
-0.32 wl=收入|支出 wl=活动|占
-0.31 Ep@prev:4-6 Ep@sent:1 Ndelta|核减 Nrate|满意率 RPj0|PRIORLEVEL SAt0|后其中 SBl人员 SBt0|prev SR-1x|其中|1|u
-0.31 SR3>|其中2|0|u bword=预算|支出 comp|sent:0|para:1 de|after:1|after:0|0 lev|sent:2|far:13+ lev|sent:2|far:4-6
-0.31 topic011|lev wl=制价 wl=安排|行率
-0.30 DFfirst11|r结余 Ep@prev:3 Ew@para:2 Nrate|占总支出 Nu批次|level PPd4-6|4-6 PSk2|w2|share RPqz10 SAt；|0
-0.30 SBR4=|prev|u SIvf|n2 pl=案件
-0.29 DFcls1010|r结转 DFgap3|r剩余 DFold0|r结余 DFord0|r剩余 DFord1|r余 Eafter:0|para:3 Ep@far:2 Epara:1|sent:0
-0.29 Eper=t|para|sent PPd7-12|7-12 SAseg9 SBn6|t0 SBt0|sent SRat3|其中2 comp|para:1|sent:0 de|prev:2|sent:0|0
-0.29 pl=服务 pl=经费|占 w1@prev:4-6 wl=指标
-0.28 DFcur0|r差 DFov10 DFp@far:1 DFr其余|sent2|sent1 DFw@sent:3 Eprev:3|sent:1 Eprev:4-6|prev:3 Eprev:4-6|sent:2
-0.28 NsfFalse|money|rate Nu万元|level PPrSHARECOMPLETION PReca|4-6|2 PSk2|w1|comp SAx SR1<|x SR3=|u|count
-0.28 base=0of0|comp kindm|预算 pl=支出|pt pl=调查 pwdiff|comp pwpara|lev share|sent:0|far:13+ w1@far:2 wl=人员
-0.27 DFgap2|r其余 DFp@prev:4-6 DFr其余|sent2|sent0 Dd@after:2 Dpr2 Nrate|到位资金 NsfTrue|percent|points
-0.27 PPrLEVELCOMPLETION RPn1|1 RPnl预算|0 SAt0|包括 SBR3>|prev|u SBR4x|t0 SBoth12 SR4>|按 de|sent:1|after:0|0
-0.27 ordpw|de|0 pl=护费 wl=支出|成率
-0.26 DFfirst10|r余 Eper=none|after|prev Eper=none|prev|para Nlevel|净值 NsfFalse|money|level PSk2|w2|comp
-0.26 PSk3|w2|lev PSk4|w0|lev RPcls0101|.3 RPcls1010|1 SBR3=|prev|u SBRalike0|t合计 SBat6|t0 SBl总计 SBn3|t累
-0.26 SR4=|包括 cls1000|share comp|prev:1|prev:3 de|prev:7-12|sent:0|0 lev|after:2|after:0 lev|after:2|after:1
-0.26 lev|sent:2|prev:4-6 share|sent:2|prev:4-6 w1@para:4-6 wl=人口 wl=结余|占
-0.25 Epara:4-6|sent:0 Nlevel|护费 PSk4|w2|lev SA包括 SR-1x|后其中2|1|u SR2=|后其中 cls0100|lev cls0101|comp
-0.25 rEACHLEVEL|de|than1 wl=计划|成率
-0.24 DFcls0111|r结余 DFgap4-6|r其余 DFr结转|sent0|sent1 Eprev:4-6|prev:7-12 Nrate|分别占 Nrate|别占 SAt和|0
-0.24 SBR3>|prev|p SIbf|n3 SIvf|own0 SRnams comp|after:0|prev:4-6 comp|sent:1|prev:4-6 lev|sent:0|far:3
-0.24 lev|sent:1|named:13+ pl=算数|行率 wl=其中 wl=调整 wl=追加|占
-0.23 DFr结转|para3|para2 Dprev:7-12|prev:4-6 Egap3 Eprev:3|sent:0 Eprev:7-12|sent:1 Nlevel|金额 Nrate|到位率
-0.23 SBRnams|t共 SBl上年 SR4=|包括|0|u comp|sent:1|sent:2 de|far:4-6|far:7-12|0 gr|after:0|sent:0|0
-0.23 gr|sent:1|after:1|0 kindc|意度 lev|after:0|para:1 lev|para:1|sent:0 lev|sent:1|para:7-12 p@para:3 pl=上年|gr
-0.23 w1@far:3 wl=单位
-0.22 DFcls1001|r结余 Eafter:0|far:7-12 Ndelta|增加 Nlevel|经费支出 PPd1|4-6 PRt合计|cea PSk2|w0|share PSk3|w0|share
-0.22 RPnl预算|1 SAseg1 SBR3x|t0 SRnam0 de|far:3|sent:0|0 gr|far:7-12|sent:0|0 kindm|行率 lev|prev:0|prev:2
-0.22 pprior|comp share|sent:2|far:13+ topic003|lev w1@far:4-6 wl=执行 wl=满意|意率
-0.21 Dd@sent:1 Efar:4-6|far:4-6 Epl=保金 Npoints|n3 Nu公里|level PPd2|4-6 PPd2|7-12 PPdiff|sent PPrCOMPLETIONLEVEL
-0.21 RPcls1010|.5 SBR2<|prev|u SBR4x|t合计 SR1<|x|0|u SR3>|按2 SRalike1|按2 comp|sent:2|far:13+ de|prev:3|after:0|0
-0.21 gap4-6|0 gr|sent:0|after:0|0 lev|sent:1|sent:2 pl=结余|占 wl=支出
-0.20 DFp@para:2 DFw@para:1 Nlevel|投资 PPd2|13+ PPd4-6|13+ PSk2|w1|share SAcls0010 SBn2|t共 SBn2|t累 SRat2|按
-0.20 comp|after:0|prev:1 comp|para:1|para:3 lead0=False pl=减收|gr pl=支付 pl=问卷|收率 pl=项目|占 wl=其他|占
-0.20 wl=患者
-0.19 Dprev:4-6|prev:4-6 Eafter:1|sent:1 Nlevel| Nlevel|合计 Nlevel|累计支出 Npoints|n2 Nrate|案率 RPeq06 SA包括|0|0
-0.19 comp|after:0|sent:0 comp|sent:1|prev:3 comp|sent:1|prev:7-12 gr|after:1|sent:1|0 kindc|意率 labnone|COMPLETION
-0.19 lev|after:0|para:3 lev|after:1|sent:1 lev|para:0|para:1 wl=设备
-0.18 DFcur0|r剩余 Eafter:0|prev:3 Eprev:3|prev:4-6 Nlevel|对象 Nlevel|整改 NsfTrue|percent|level SA其中2|0|0
-0.18 SBl完成 SIbf|one0 SR1<|u|money SR4=|后其中 SR4=|后其中|0|u SRfirst1|后其中2 bword=资金|投资
-0.18 comp|after:0|para:4-6 comp|far:2|far:4-6 gap3 lev|para:2|sent:0 pl=中有 pl=抽检 wl=收入|占
-0.17 Nlevel|项目支出 Nrate|占总投资 PRl补助 PRn21|0 PSk3|w0|comp RPcls0100|0 RPeq12 SR2=|后其中|1|u SR4=|按
-0.17 de|prev:2|prev:4-6|0 gr|after:0|after:1|0 gr|far:7-12|far:4-6|0 gr|sent:0|prev:4-6|0 lev|sent:0|sent:3 ovl1|de
-0.17 p1@far:0 w@para:3 wl=标值|pt
-0.16 DFcls0010|r其余 DFcls1010|r其余 DFpw=支出-收入|r结转 Dp1@para:4-6 Efar:4-6|far:7-12 Eper=none|prev|far
-0.16 Nrate|满意度 Nu亩|level Nu处|level PPd1|7-12 PSk4|w1|lev RPcls1110|.3 RPn3|.5 SBnextsame|t0 SIbf|t0 SRat1|x
-0.16 bword=支出|经费 cls0001|lev comp|after:0|sent:3 comp|prev:1|prev:4-6 comp|prev:2|sent:0 gr|para:4-6|sent:1|0
-0.16 lev|far:2|far:3 lev|sent:0|sent:2 pl=活动|占 pwsent|comp share|sent:1|para:2 wl=购置
-0.15 DFcls0101|r结转 DFcls1000|r结余 Epara:4-6|sent:1 Nlead4 Nlevel|总计 Nu期|level Nu次|level PPd1|3 SA按2|0|0
-0.15 SIbf|支出 comp|after:0|sent:2 comp|sent:0|sent:3 de|sent:1|prev:4-6|0 lev|far:2|far:4-6 lev|sent:2|far:7-12
-0.15 ovp1|share rEACHLEVEL|gr|than0 share|sent:1|after:0 wl=农户 wl=合计|行率 wl=资金|付率 wl=项目
-0.14 DFgap3|r结余 DFpw=支出-收入|r结余 DFr结转|para4|para3 Dgap4-6|0 Eprev:4-6|sent:3 Nlevel|安排 Nlevel|完成
-0.14 Nlevel|投入 Nlevel|案件 Nrate|付率 NsfFalse||growth PPd13+|3 PPd13+|7-12 PSk3|w1|comp PSk3|w2|share
-0.14 PSk4|w0|share RPk3 SAt共|其中 SA后其中2 SIbf|own0 SR4=|按|0|u SRat3|后其中 bnear=00|comp comp|para:1|para:4-6
-0.14 gr|prev:7-12|sent:0|0 lev|prev:0|prev:1 lev|prev:2|prev:1 lev|sent:2|after:0 p1@sent:3 pl=标值|pt pl=编制
-0.14 wl=实际
-0.13 DFcur0|r净 Dafter:1|sent:0 Efar:2|far:4-6 Eprev:4-6|para:2 Nlevel|合同金额 Nrate|合格率 PPd7-12|4-6 PRyear1
-0.13 SAt。|1 SBR-1x|prev|p SBn5|t合计 comp|after:0|far:4-6 gr|prev:4-6|sent:1|0 lev|after:0|far:4-6
-0.13 lev|prev:2|prev:3 pl=上年| share|after:0|sent:2 share|far:2|far:4-6 share|prev:2|sent:0 share|sent:1|prev:3
-0.13 wl=整改|改率
-0.12 Eafter:1|far:4-6 Efar:3|sent:1 Efar:4-6|sent:1 Eu=平|次 Nlevel|支出合计 Nq01 Nrate|占 Nu家|level PPd3|1
-0.12 RPj.5|para RPnl完成|.3 RPtail01 SAoth5 SAx|0|0 SA后其中2|1|0 SBl编制 SBpar3 SIvl|n3 comp|after:2|after:1
-0.12 comp|sent:2|sent:3 de|far:3|far:4-6|0 gap2|0 lev|sent:0|prev:3 ovl0|gr p1@named:4-6 pl=人员 pl=增收|gr
-0.12 pl=调查|意度 share|after:0|sent:3 wl=债券 wl=共 wl=结转
-0.11 DFp1@para:3 Dafter:0|after:1 Dprev:3|prev:2 Efar:7-12|far:4-6 Ep1@sent:2 Nrate|众满意度 PPd4-6|2 PPdiff|para
-0.11 PPpara|sent PSk4|w1|share RPcls0000|.3 SAcls0011 SAt0|包括2 SBmore1|sent SBoth16 SR2>|x|1|u comp|sent:0|prev:3
-0.11 gr|prev:3|prev:4-6|0 kindm|总额 lev|far:1|far:2 pl=决算 pl=制价 share|after:2|sent:0 share|prev:1|prev:4-6
-0.11 share|sent:2|para:4-6
-0.10 DFw@para:2 Eafter:2|after:1 Efar:4-6|prev:4-6 Epara:4-6|sent:2 Nlevel|到位资金 Nlevel|收入 Nlevel|累计完成
-0.10 PPd13+|2 PPd13+|4-6 PPd4-6|1 PSk3|w2|comp PSk4|w0|comp SAcls1000 SAcont01|0 SA包括|1|1 SBR3<|prev|u SR2<|其中
-0.10 comp|after:0|far:7-12 comp|prev:2|prev:4-6 gr|prev:4-6|prev:7-12|0 gr|sent:0|sent:2|0 lev|para:2|sent:1
-0.10 lev|sent:1|prev:2 lev|sent:1|prev:7-12 pl=合格 pl=支出| share|after:0|far:4-6 share|after:0|para:4-6
-0.10 share|sent:1|far:3
-0.09 DFfirst01|r结转 Eafter:0|prev:4-6 Eper=t|sent|sent Ndelta|资金 NsfFalse|count|level PPd3|4-6 PPd7-12|2
-0.09 PPrCOMPLETIONPRIOR PPrSHAREPRIOR PSk4|w2|share RPnl支出|1 SA包括|1|0 SBR0<|prev|p SBnextpara|t合计
-0.09 SRat1|后其中2 WSk3|p0|lev comp|after:0|para:2 comp|after:2|sent:0 comp|far:1|far:4-6 comp|prev:1|after:0
-0.09 gr|prev:4-6|prev:3|0 ordwp|gr|0 rDELTALEVEL|gr|than0 share|prev:2|prev:3
-0.08 DFold1|r结余 Eafter:0|sent:2 Epl= Nrate|分别 PPd3|7-12 PPd7-12|1 RPcls0100|.5 RPnl支出|.5 SBRlast1|t合计
-0.08 SBnextdiff|t合计 SIvf|end， SR3>|后其中2 base=1of3|share comp|after:0|para:3 comp|after:1|sent:1
-0.08 comp|after:2|after:0 gr|far:4-6|far:7-12|0 gr|far:4-6|sent:1|0 lev|far:0|far:4-6 lev|sent:1|far:3
-0.08 lev|sent:1|para:3 pl=发放 pl=资金|行率 share|after:0|para:1 share|far:1|far:2 share|prev:1|prev:3
-0.08 share|prev:2|prev:4-6 wl=剩余 wl=资金|占
-0.07 DFord0|r余 Esent:1|far:4-6 PPd4-6|3 PSk4|w2|comp RPcue0|1 RPun=名 SBR1<|para|u SIvf|first1 SR-1x|其中2 SR4=|x
-0.07 comp|after:0|after:1 comp|after:0|para:1 comp|prev:2|prev:1 gr|far:7-12|after:0|0 gr|para:2|sent:1|0
-0.07 gr|sent:2|sent:0|0 lev|far:1|far:4-6 lev|prev:1|prev:0 p1@prev:3 share|after:1|para:2 share|sent:2|far:4-6
-0.07 share|sent:2|far:7-12 wl=合计|de
-0.06 Efar:7-12|sent:1 Epahead Eu=平方米|米 NheadTrue|each PSk4|w1|comp RPlen7 SAcls1011 SBR3=|t共 SBn6|t合计
-0.06 SRat1|按 bnear=11|comp cls1111|lev comp|after:0|far:13+ comp|far:2|far:7-12 gr|far:7-12|sent:1|0
-0.06 gr|sent:1|para:3|0 lev|far:1|far:0 lev|para:2|far:7-12 lev|para:2|para:0 lev|prev:1|prev:4-6 lev|prev:2|sent:1
-0.06 lev|sent:0|para:4-6 lev|sent:2|prev:7-12 p1@named:2 pl=增加|gr pl=率由|pt pl=经费|gr pl=经费|支出
-0.06 pt|far:2|sent:0|0 share|after:0|prev:4-6 share|prev:1|far:4-6 share|prev:2|far:4-6 wl=经费
-0.05 DFr结余|sent1|sent0 Dafter:1|after:2 Dd@after:1 Nl10 Nlevel|共 Nu名|level SBR1x|t0 SR3>|x|0|u WSs1
-0.05 comp|after:0|prev:2 de|far:2|sent:0|0 gr|prev:2|prev:4-6|0 gr|prev:4-6|prev:7-12|1 kindm|进度
-0.05 lev|sent:0|after:0 share|after:1|sent:1 share|prev:1|prev:2
0.05 DFcls0110|r其余 Eprev:4-6|sent:1 Nl01 PRu个|1 RPj.3|prev SR2<|后其中2|1|u ovp1|comp p1@para:4-6 wl=合计 wl=整改
0.06 Dp1@prev:4-6 Nlevel|资金支出 PRgap3|1 PRov0 RPn1|0 RPun=分 SA其中|1|1 SR2>|u|count SR4>|后其中 SRfirst3|其中
0.06 lev|after:1|far:13+ ordwp|comp ordwp|lev pl=活动 pl=问卷 rSHAREPRIOR|pt|than0 w1@prev:2 wl=合格
0.07 DFold0|r剩余 Nlead0 Nlevel|n1 Nlevel|人员 Nq11 PPsent|para RPcls0000|0 SAgap3|1 SBR4x|t共 SBat2|t总 SBpar1
0.07 SRalike0|其中 SRalike0|按 SRalike1|其中2 lev|prev:1|far:7-12 pl=成率|pt share|after:1|after:0
0.08 Efar:2|sent:0 Nlevel|企业 SBat2|t0 SR3=|x base=1of1|comp base=none|lev
0.09 DFfirst10|r结余 DFp1@prev:2 PRl补贴 SAcont00|1 SA包括2 SIbl|own0 SR3=|其中|0|u lev|sent:0|para:2 pl=收入|de
0.10 ADJw2 DFgap1|r其余 DFord1|r结转 DFp@para:4-6 Eper=t|far|sent Esent:2|sent:1 Ew1@far:4-6 Neach|n3 RPtail10
0.10 SAn5|1 SAoth7 cls0111|share pl=决算|de pl=收入|占 pl=降|gr qz0|lev
0.11 DFgap4-6|r剩余 DFord1|r净 DFw@far:0 Epl=补贴 Eu=亩|亩 NbTrue|COMPLETION Nlevel|补助资金 SBat1|t累 SIbl
0.11 SIbl|one0 SRat1|包括 base=1of2|share pl=面积
0.12 DFord1|r其余 Nlevel|得分 Nrate|计划 PRgap2|0 RPqz01 SAoth6 comp|sent:0|far:2 comp|sent:0|sent:2 labnone|EACH
0.12 ordpw|pt|0 pl=购置|占 w1@named:13+
0.13 Nlevel|完成预算 NsfTrue|money|delta NsfTrue|money|rate SAoth8 SA其中2|1|1 SIvf SR-1x|后其中|1|u SRalike1|按
0.13 w1@para:3 w@prev:0
0.14 DFpl=预算|r结余 Neach|每亩 Ngrowth|下降 NsfTrue|count|delta RPn3|1 SAseg2 SBR-1x|prev|u SIbf|first1
0.14 SR3>|后其中2|0|u p@sent:1 pl=|gr w@named:2 wl=支付
0.15 PRl支出 RPn1|.5 RPn3|0 RPy100 SBn5|t总 gr|para:2|para:3|0 lev|para:1|para:2 ordpw|gr|1 pl=支出|预算 wl=标价|de
0.16 Dprev:3|sent:0 Nrate|用率 NsfTrue|percent|growth PReca|4-6|1 PRgap4-6|1 PRn11|0 RPcls1000|0 RPj1|prev SIbf
0.16 SIbf|end， SR2>|按 SRfirst1|包括 pl=总计 qz00|gr
0.17 DFfirst10|r剩余 DFr剩余 Ewahead RPn1|.3 SAcont01|1 SAt0|其中2 SBR0x|prev|u SBoth1 SRalike0|包括2 p@prev:0
0.17 pl=收入 pt|far:3|sent:0|0 pwpara|de
0.18 DFold0|r其余 Eafter:0|para:4-6 Ngrowth|上年增长 PRu台|0 de|para:1|para:2|0 pl=护费|gr pl=结余|gr wl=合计|支出
0.18 wl=培训|占
0.19 DFold0|r净 DFr余|sent1|sent0 Dp@sent:1 Epl=护费 Ew1@prev:4-6 PPd13+|1 SAoth0 SA按 SBRnam0|t累 SRalike0|x
0.19 SRat1|其中 SRfirst1|后其中 cls1100|lev pl=管理 w1@para:1
0.20 Dpr0 Ep1@para:3 Eper=t Epl=收入 Esent:0|sent:3 Nlevel|人口 Nrate|位率 NsfTrue|count|rate Nu方米|level RPvals0|1
0.20 SAend10 SAfull0 SAoth3 SIbf|n4 cls1000|comp p1@para:3 p@prev:7-12 pl=追加 share|sent:0|sent:2 topic100|lev
0.20 wl=行数
0.21 Dprev:7-12|sent:0 Eafter:0|far:4-6 Eper=none|after|sent Neach|每年 Nlevel|用车 Npoints NsfFalse|count|each
0.21 SIbf|alike0 SIbl|para1 comp|sent:0|far:13+ qz1|comp wl=扣 wl=资金|
0.22 Esent:2|sent:0 Nlevel|务接待费 Nlevel|待费 Nlevel|累计支付 Nlevel|补助 NsfFalse|percent|level PRl合计 RPu1
0.22 RPvals1|1 SAt总|x SR2<|后其中|1|u comp|sent:0|para:3 pwsent|lev share|sent:0|far:3 share|sent:0|para:4-6
0.22 wl=配套
0.23 DFcur1|r结转 DFold0|r结转 Ew@prev:7-12 Nu场|level SIvf|first0 base=2of2|comp comp|sent:0|far:7-12
0.23 gr|far:4-6|sent:0|0 ovp2|share pl=支付|付率 pl=结案 w1@para:2 w@sent:4-6 wl=3年 wl=整后
0.24 Eper=none|sent|after Ndelta|n3 SAgap4|0 SAgap4|1 SRat2|后其中 bnear=12|comp p1@prev:7-12 rLEVELLEVEL|gr|than0
0.24 wl=同价
0.25 Nlevel|支出总额 Nlevel|经费 Nrate|预算 SAgap1|1 SAx|1|0 SBR3=|sent|u SIbf|u1 SIvl|end， SR2<|u|count
0.25 SRalike1|其中 WSmore0 gr|sent:0|after:0|1 qz0|comp share|sent:0|para:7-12 wl=| y0w
0.26 DFold0|r差 DFpw=收入-支出|r结转 Ep@para:1 Nlevel|n2 Nlevel|任务 Nlevel|结转结余 Nrate|办结率 SAn4|0 SAn6|0
0.26 SA其中 SR2<|后其中 chx pl=设施 rLEVELLEVEL|de|than0 share|sent:0|far:7-12
0.27 DFpw=预算-支出|r结余 Epwsent NsfTrue|count|level SA按|1|0 SBR3>|t合计 SBl预算 base=0of2|comp lev|sent:0|para:3
0.27 share|sent:0|prev:1 w@sent:1 wl=概算
0.28 DFcls1001|r结转 DFfirst10|r未完 Nlevel|全年支出 NsfTrue|percent|rate RPcls0111|0 SBn4|t共 SBoth6 SR3=|其中
0.28 SRfirst2|后其中 comp|after:0|sent:1 p@after:0 pl=合计|gr pl=经费 wl=年人
0.29 ADJb1 DFr结转|sent2|sent1 DFw@prev:0 Dway1 Nl00 Nlevel|活动 Nu场次|level RPun=人 pl=| pl=支出|进度
0.29 rLEVELLEVEL|de|than1
0.30 DFfirst01|r剩余 DFfirst11|r其余 Eo1 Nrate|投资 Nrate|盖率 PRl资金 SAcls0101 SAoth2 SAt0|其中 SBoth0 SIbf|para2
0.30 SR2>|其中 SR3=|u|money SRalike0|后其中 SRalike1|后其中 SRnama base=1of1|share labsame|PRIOR
0.31 Esent:1|sent:2 Nlevel|资产总额 PRov1 PRu米|1 SA后其中|0|1 SBR-1x|para|u SBat1|t共 SBl共 SBn2|t合计 cls1010|comp
0.31 ordpw|gr|0 pl=设施|占 wl=收入|行率
0.32 DFcur0|r未完 DFr未完 RPj.3|para RPj0|para gap3|1 p1@para:2 pl=其他|占 rDELTAPRIOR|gr|than0 share|sent:0|sent:3
0.32 topic100|comp wl=补助|占
0.33 DFord1|r结余 DFov01 DFp1@sent:3 NheadTrue|growth Nq00 Nrate|意率 NsfTrue|percent|delta Nu人|level RPeq00
0.33 SBnextpara|t共 SBt合计|prev SR4>|其中2 SRat0|其中 SRfirst3|后其中 kindm|投资 pl=拨款 share|sent:0|far:2
0.33 wl=预算|成率
0.34 Ew1@para:3 Nlevel|n3 Nrate|占比 Nrate|理率 RPeq05 SBRlast3|t0 SBoth5 de|after:0|sent:1|0 lev|para:0|para:2
0.34 pl=购置 wl=立案
0.35 DFgap2|r差 Nlevel|学生 NsfTrue|money|level PRcae|1|3 SIbf|one1 de|prev:3|sent:0|0 gr|para:2|sent:0|0 kindc|案率
0.35 lev|after:0|far:7-12 pl=完成 pl=收入| share|far:1|far:4-6 wl=上年|gr
0.36 DFgap4-6|r余 Dprev:4-6|sent:0 Eovl1 Epl=投资 Epl=金额 Eu=车|辆 NsfTrue|points|rate RPn2|.3 SRalike1|后其中2
0.36 pl=减少|gr pl=支出 wl=登记
0.37 DFp@para:0 Dpara:3|sent:0 Eafter:0|para:0 Eper=u|sent|prev SBRlast0|t0 SBRnama|t累 SIvf|u1 pl=实际
0.37 share|sent:0|after:1 w1@named:4-6 w1@named:7-12 wl=产品 wl=投资|位率
0.38 DFp@prev:0 DFpw=收入-支出|r结余 Nlevel NsfFalse|money|each NsfTrue|money|each RPlen4 SAn3|1 SBR4>|t0
0.38 SBRalike1|t累 SR-1x|后其中2 SR3>|其中|0|u cls1011|lev kindc|和 qz00|de
0.39 Eper=none|after|after Npoints|下降 SAx|0|1 SBRnama|t合计 SR3=|其中|1|u cls1010|lev comp|sent:1|after:0 ovl1|gr
0.39 pl=支出|付率 pl=收回 share|after:0|para:2 to0|COMPLETION w@para:7-12 wl=|意度 wl=资金|资金
0.40 DFgap1|r差 DFp@para:3 DFw@sent:1 Nlevel|完成投资 SBn5|t共 SIvf|alike1 SR3>|x kindm|位率 share|sent:0|far:4-6
0.40 wl=学位
0.41 DFfirst10|r净 Ep@para:2 PRace|3|2 SAt0|后其中2 SIbf|own1 SIvl|n2 SR2<|x lev|sent:1|far:13+ pl=省级 wl=支出|de
0.42 DFord1|r剩余 DFp@sent:3 DFwl=拨款|r结转 Nlevel|项目 PRl RPcls1111|1 RPj.5|LEVELLEVEL RPun=日 de|sent:2|sent:0|0
0.43 Nq10 NsfFalse|count|rate PRgap1|0 SBR3>|t共 SBRnam0|t合计 SR3=|按 SR4>|x|0|u SR4>|后其中|0|u SRat1|后其中
0.43 wl=合计|
0.44 EQ0|lev Nrate|总额 PRgap3|0 WSk3|p1|lev bword=投资|投资
0.45 Eu=人|人 RPeq14 SBR3>|t0 SIbl|n3 comp|sent:0|para:7-12 comp|sent:0|sent:1 de|para:1|sent:0|0 ovp3|comp
0.45 pl=提高|pt
0.46 ADJp2|comp Esent:0|para:3 Ew1@sent:4-6 Ndelta|上年减少 NheadFalse|rate SIbl|u1 SR4>|包括 SRat2|后其中2
0.46 kindm|占比
0.47 ADJo1 DFcls0010|r余 DFcls1000|r其余 Neach|n2 Ngrowth|n2 NheadFalse|each Nu人次|level PRu场|1 RPlen5 kindc|占
0.47 lev|para:1|para:3 pl=办结 pl=费用 share|sent:0|prev:3 wl=到位|行率
0.48 Eper=u|sent|far Neach Nu户|level SR4>|u|money de|far:7-12|sent:0|0 gr|sent:1|sent:0|0 pl=资金|位率
0.48 share|sent:2|para:3 w@named:7-12
0.49 Epara:3|sent:0 Eper=u|para|sent Nrate|目标 PRcea|1|3 RPnl投资|1 SBat2|t累 SR3>|u|count SR3>|u|money
0.49 de|para:3|sent:0|0 pl=培训|占 samelabel|lev wl=投资
0.50 DFgap3|r差 NheadFalse|level RPcls1000|.3 RPy010 SR3=|后其中|0|u SRfirst3|x WSk2|p1|share de|prev:4-6|sent:0|0
0.50 pl=增|gr wl=结余 wl=费用 wl=预算|行率
0.51 DFp1@sent:0 DFp@sent:1 Ew1@sent:3 Ew@after:0 Ndelta Neach|费用 Nu亿元|level SA按|1|1 lev|after:0|sent:1
0.51 pl=支出|行率 share|sent:1|sent:2
0.52 DFgap7-12|r结余 DrLEVEL PRu天|0 RPeq18 RPvals0|0 lev|sent:0|far:2 lev|sent:0|far:4-6 pwsent|de
0.52 rLEVELPRIOR|de|than1 wl=收回|意度
0.53 DFgap1|r结余 NheadFalse|delta Nrate|改率 RPj.3|LEVELLEVEL comp|sent:1|sent:3 lev|para:0|para:3 pl=完成|预算
0.54 DFgap3|r结转 NbFalse|COMPLETION Neach|n1 Neach|每期 comp|sent:0|far:4-6 gr|para:3|sent:1|0 pl=完成|
0.54 topic100|share wl=支出|占 wl=资金
0.55 NheadTrue|rate SAcls1111 SA后其中 SBoth2 SIbl|end， SIvl SIvl|one0 SR4>|按|0|u comp|sent:0|para:4-6
0.55 pl=满意|意率 share|after:0|para:3 share|sent:1|sent:0
0.56 DFgap1|r净 DFp1@para:4-6 DFwl=支出|r剩余 Epl=补助 Nlevel|余额 NsfFalse|percent|rate SAcls0000 SAcls1010
0.56 SAt合计|其中 SBat2|t共 SBt合计|para cls0011|share cls0101|share
0.57 Esent:0|prev:7-12 RPcls0010|.5 bnear=13|share
0.58 Ew1@para:4-6 Nrate|降 RPj.3|far SAt合计|x SIvl|first0 SR-1x|其中|0|u lev|sent:1|prev:3 pl=企业 w1@sent:2
0.58 wl=1年|gr
0.59 Epl=支付 Nlevel|群众 PRyear0 RPj0|LEVELLEVEL SAoth4 SRat0|按 cls1110|lev kindc|成率 pl= pl=支出|gr ypwok
0.60 DFfirst00|r差 Eprev:4-6|sent:0 Esent:0|prev:4-6 Nrate|支付率 RPj.75|prev SBat1|t合计 SBat2|t合计 SR2<|按
0.60 SR4>|其中|0|u gr|sent:1|after:0|0 lev|sent:0|prev:4-6 pl=人口 pl=经费|de pl=补助 wl=总计|占
0.61 DFgap1|r结转 Eper=t|prev|sent NheadFalse|points Nu日|level RPcls0000|.5 base=2of2|share
0.62 Nrate|支出进度 Nrate|结率 Nu份|level RPn2|.5 SBR0x|t0 SBRlast3|t累 SBt共|sent SBt总|sent comp|sent:2|para:4-6
0.62 gr|sent:0|sent:2|1 lev|after:0|sent:0 lev|sent:2|para:4-6 pl=补贴
0.63 DFcls0101|r其余 DFold0|r未完 DFpl=结余|r结余 Dsent:3|sent:0 Dsent:3|sent:1 Esent:0|sent:2 PRkmoney|0
0.63 SAt合计|后其中 SBR3>|sent|u SR4>|包括|0|u comp|prev:1|prev:2 kindc|盖率 ordwp|share pl=算数 pl=结余|de
0.64 Esent:0|far:4-6 Nrate|调整预算 PPo100 SBRnama|t0 lev|sent:1|sent:4-6 pl=共 pl=就业 share|sent:0|prev:4-6
0.65 Nlevel|接待 SAt为|1 SBn4|t合计 SRfirst1|其中 comp|para:2|sent:0 comp|sent:2|sent:4-6 gap1|0 pt|sent:0|after:0|0
0.65 share|para:1|para:2 share|sent:0|para:3 topic001|comp w@named:4-6
0.66 Ep@after:0 Nlevel|上年结转 NsfTrue|percent|each SAcls0100 SAcls1100 SAgap0|1 SBl收入 SRalike1|包括 ovp1|lev
0.66 wl=调查
0.67 Ngrowth|同比增长 PSs10 RPcue0|.75 SA后其中|1|0 SBn4|t累 kindc| kindc|格率 lev|sent:0|prev:2 w1@sent:4-6
0.68 DFcls0110|r结余 DFgap1|r余 Nlevel|问卷 Npoints|n1 PRl计 SRfirst1|按2 depth lev|sent:1|para:4-6
0.69 DFp1@para:2 PSk2|w0|comp RPk1 SA按2|1|0 SR3>|其中 lev|after:0|sent:2 share|after:0|after:1 topic110|share
0.70 DFcls1011|r结转 DFpl=预算|r结转 Eper=u|sent|para Ngrowth|同比下降 Nlevel|比上年 RPtail11 SBRalike1|t合计
0.70 de|prev:4-6|after:0|0 qz00|pt wl=结案
0.71 DFr结余|far7|far6 Dp1@para:3 Epara:2|sent:0 Eprev:2|sent:0 Ngrowth|n3 Nlead1 NsfFalse|points|level PRcae|1
0.71 SR4>|x gr|sent:0|para:4-6|0 ovl3|de
0.72 Epl=投入 Ndelta|增收 PRace|0 RPn4|1 SAn3|0 SIvl|u1 lev|sent:0|named:13+ share|sent:0|sent:4-6 topic110|lev
0.72 wl=安排 wl=资金|行率
0.73 Nlevel|拨款 Nlevel|自评得分 Nrate|意度 SIvl|para3
0.74 DFold0|r余 DFord0|r差 DFr结余|para3|para1 Nu分|level PRn12|1 SR2<|后其中2 bword=资金|到位 comp|sent:1|para:3
0.74 ovp2|comp
0.75 DFr其余|sent1|sent0 RPun=亩 SBl金额 SR2<|x|1|u SR3=|x|0|u de|para:4-6|sent:0|0 p1@prev:1 pl=决算|gr wl=上年|pt
0.75 wl=事项
0.76 Egap1 PRu亩|1 RPlen6 SBRalike1|t共 SR2<|按|1|u comp|sent:0|named:13+ pct0|comp pl=意度|pt
0.77 Dp1@sent:2 EQrCOMPLETION|lev Eo0 Nlevel|拨款收入 Nrate Nu天|level SRfirst1|按 comp|sent:0|sent:4-6
0.77 share|sent:0|named:13+
0.78 SBt累|sent SR4>|u|count base=none|share rLEVELPRIOR|pt|than1
0.79 PRcae|1|1 cls1110|share p1@sent:4-6 pl=总额 pl=格率|pt share|sent:0|prev:2 wl=培训 wl=对象 wl=收回|意率
0.80 DFw1@prev:3 Dp1@sent:3 Eafter:0|para:1 Nlead3 Nrate|n3 cls1101|share de|sent:0|prev:4-6|0 kindm|付率 p1@para:1
0.80 w@far:0
0.81 Neach|单价 Nu件|level PRcae|1|2 SA后其中|1|1 de|sent:0|sent:2|0 gr|prev:7-12|prev:4-6|0 pl=支出|de
0.82 DFcls0111|r结转 Ew1@sent:1 Nlevel|较上年 Npoints|上年提高 PRn21|1 SAseg0 SR4>|其中 cls1000|lev w@after:0
0.82 wl=2年|de
0.83 Nrate|提高 SBnextpara|t累 share|sent:0|named:7-12 wl=预算|预算
0.84 DFcls0100|r剩余 DFr结转|sent1|sent0 Dpara:4-6|sent:0 Nu台|level PRu名|0 WSk2|p0|lev
0.85 RPnl资金|0 SIvf|para3 SR2>|其中|1|u kindm|收入 lev|after:0|para:4-6 pl=支出|资金 qz1|lev w1@sent:1
0.86 ErLEVELLEVEL NsfTrue|count|growth SBoth13 kindc|收率 lev|sent:1|sent:0 wl=总额
0.87 DFfirst11|r余 Ngrowth|增幅 SBR1<|t0 gr|sent:1|sent:0|1 lev|sent:0|prev:7-12
0.88 RPcls0010|0 SR3>|x|1|u pl=完工 rLEVELPRIOR|de|than0
0.89 DFw1@sent:1 PRace|1 RPcls0110|0 bnear=12|share gr|para:2|para:4-6|0 kindm|资金 pwpara|share qz1|share
0.90 DFp@sent:0 DFpl=总计|r结转 Eper=l Epl=待费 Ngrowth|n1 pl=次均|de wl=完成|占
0.91 DFpl=资金|r结余 Dgap3|0 gap1|1 wl=预算|
0.92 Epl=购置 PRt共|cea RPcls0100|.3 RPj1|para SAt共|x adj0|gr bnear=13|comp kindm|用率 w1@sent:3
0.93 RPj0|far comp|sent:0|named:4-6 ovp3|lev pct0|lev
0.94 p1@sent:2 wl=到位|资金
0.95 DFfirst11|r结转 Neach|增收 PRu次|0 RPcls0000|1 SIbf|t合计 SR2>|后其中 labov|PRIOR wl=算数|行率
0.96 DFgap1|r未完 PRu村|1 SAn4|1 SBR4>|t总 base=3of3|share cls0001|comp pl=整改
0.97 PRgap1|1 RPj.75|LEVELLEVEL de|sent:3|sent:0|0
0.98 DFw1@para:2 PReca|2|1 lev|sent:2|sent:0 wl=3年|gr wl=案件
0.99 PRl共 pl=办结|结率 wl=制价|gr wl=投入 wl=收回
1.00 DFp1@para:1 Nu元|level PRkmoney|1 SA其中|0|1 pl=到位|位率 pl=标价|gr
1.01 DFcls0110|r净 Ep1@sent:1 NsfFalse|percent|delta SIvf|one1 WSk4|p0|share
1.02 NheadFalse|growth Nlevel|年初预算 PRace|2|1 SR3>|其中|1|u
1.03 ADJ-11 Eafter:0|sent:0 SBmore0|sent pl=分别
1.04 Epl=支出 NbFalse|LEVEL SBl SBmore0|para bword=支出|合计
1.05 Esent:1|sent:0 Nlevel|总支出 SAcont10|0 SBR2<|sent|u SBR4>|sent|u comp|after:1|after:0 to1|PRIOR wl=上年|de
1.05 wl=计划
1.06 de|after:0|sent:0|0 gr|sent:3|sent:0|0 ovp2|lev share|sent:0|para:2 wl=企业
1.07 DFcls0100|r其余 DFw1@para:3 DFwl=支出|r结转 Nlevel|保金 PRn11|1
1.08 DFcls0100|r余 DFwl=支出|r结余 Epl=计 rLEVELPRIOR|gr|than1
1.10 Nlead2 SBR4x|sent|u pl=资金|占 pwsent|pt share|para:2|para:3
1.11 Ndelta|上年增加 comp|sent:0|named:7-12
1.12 DFgap1|r剩余 DFp1@sent:4-6 RPcls0101|.5 SBRlast3|t总 cls1101|lev gr|sent:0|sent:1|1
1.13 cls1100|share gap1
1.14 EQrLEVEL|lev SIvf|t合计 pl=合格|格率
1.15 Dsent:2|sent:0 cls1101|comp pwsent|gr wl=金额
1.16 Ngrowth RPj.5|far SRfirst3|包括 cls0100|share
1.17 Eu=人|名 Eu=平|里 w1@after:0 wl=合计|占 wl=预算|de
1.18 SRfirst1|x
1.19 SIbf|para1
1.20 Ndelta|n2 SR2<|其中|1|u
1.21 rLEVELPRIOR|pt|than0
1.22 DFcls0110|r结转 Nlevel|职工 SBR4>|prev|u base=3of3|comp cls1001|lev share|sent:0|para:1
1.23 DFcls0110|r剩余 Neach|平均 wl=规模 wl=调查|意度
1.24 ADJw1 SBR3x|sent|u WSk2|p0|share bnear=11|share kindm|和 lev|after:0|after:1 wl=决算 wl=问题
1.25 DFw1@para:4-6 gr|para:4-6|sent:0|0 lev|para:2|para:7-12 wl=编制 wl=问卷|收率
1.27 Nlevel|服务支出 PRkcount|1 SR2>|按|1|u de|sent:1|sent:0|0
1.29 SRat0|包括 de|sent:0|sent:1|0
1.30 Eper=u
1.31 Nlevel|预算支出 SBn4|t总 p1@sent:1
1.32 Ew1@sent:2 Nu个村|level SBR3=|t累 SIvf|合计 pt|sent:0|sent:1|0
1.35 DFord1|r未完
1.36 Eu=公里|里 lev|sent:1|sent:3
1.37 PRu次|1 SR3<|u|count bnear=14|share lev|after:0|para:2
1.38 PPsent|sent
1.39 pl=合计|de
1.40 Nrate|完成预算 Nrate|节约率 lev|sent:2|sent:4-6 wl=经费|行率
1.41 Dp1@sent:0 Nu吨|level pl=满意|意度
1.42 DFpw=资金-支出|r结余 Nlevel|设备 SR2<|u|money SR2>|u|money lev|after:1|after:0
1.43 Epl=共 Nrate|n1 SRfirst4|按
1.44 PRt0|ace
1.45 Eper=l|sent|sent
1.47 pl=得
1.48 PRcea|1|2
1.49 Eafter:1|after:0 Nlevel|农户
1.50 Esent:0|para:4-6 PSk2|w2|lev
1.51 Dgap1|0 rLEVELPRIOR|gr|than0 wl=目标
1.52 Ndelta|新增
1.53 SBRlast3|t合计 pl=标价|de
1.54 pl=行率|pt
1.56 Dd@after:0 PRu人|0 pl=资金| wl=抽查
1.57 bword=收入|收入 w@sent:0
1.58 PRace
1.59 PRn12|0
1.61 wl=投资|投资
1.64 Nlevel|分别 wl=
1.66 gr|sent:0|sent:1|0
1.67 Esent:0|sent:1
1.68 w1@sent:0
1.69 w1@para:0
1.70 Ew@sent:0 RPlen9
1.72 EQrCOMPLETION|comp PRcae|0
1.74 wl=2年|gr
1.75 ADJp0|comp
1.77 kindm|
1.79 DFcls1110|r结转
1.80 WSk3|p0|share gr|sent:1|sent:2|0
1.81 Neach|每月 cls1011|comp
1.83 WSk4|p3|share share|sent:2|sent:3
1.84 Ndelta|同比减少 gr|sent:2|sent:1|0
1.85 SBRlast3|t共
1.86 Eper=none|sent|sent
1.88 Dsent:1|sent:0 labsame|LEVEL wl=计划|
1.91 Ep@sent:0
1.94 Dp1@sent:1
1.95 PPrLEVELPRIOR
1.98 PRcae p1@after:0
1.99 PRt0|cae wl=投资|
2.00 Ew1@sent:0 cls1001|comp
2.03 SR3>|后其中|0|u
2.08 p@sent:0
2.10 ovp3|share
2.12 DFcls1110|r结余 DFp1@sent:1
2.14 Dsent:0|after:0 Nrate|约率
2.17 Dd@sent:0
2.18 pct0|share
2.19 Nlevel|上年
2.23 bnear=14|comp
2.25 pt|sent:1|sent:0|0
2.35 wl=任务|
2.38 pl=合计
2.49 DFw@sent:0
2.53 Eper=u|sent|sent
2.56 base=4of4|comp
2.84 EQov0
2.85 base=4of4|share
2.93 DFw1@sent:0
2.96 chalno
2.99 Dd1@sent:0
3.11 samelabel|comp
3.13 Ep1@sent:0
3.23 p1@sent:0
4.53 EQ
"""
