"""How much each trait speaks for a derivation, learned by ``tools.derivation_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-4.42 over|share
-2.87 chlensame
-2.86 DrPRIOR
-2.70 chlenal
-2.63 pl=预算
-2.62 chalsame
-2.59 pprior|lev
-2.55 Nu座|level
-2.54 cls0010|comp
-2.53 over|lev
-2.52 SRfirst2|按
-2.39 pl=目标
-2.36 Eper=u|far|sent
-2.35 wprior|share
-2.27 SAcls1001
-2.24 SAt合计|后其中2 cls0110|lev
-2.22 SRfirst4|x
-2.20 Eper=noper RPj0|sent
-2.17 kindm|约率
-2.14 Ngrowth|减率
-2.13 Nrate|工率
-2.10 Dway0
-2.09 Nrate|完成目标
-2.08 pwdiff|de
-2.06 pct3|share
-2.00 DFcls0000|r差
-1.99 Nrate|支出 pl=预算|gr
-1.97 DFwl=收入|r结余 Eovl0 ErLEVELPRIOR
-1.96 over|comp
-1.95 p@prev:2
-1.94 Nrate|整改率 wl=收入|gr
-1.92 share|after:0|sent:0
-1.89 ErPRIORLEVEL
-1.86 Eo3 samelabel|share
-1.83 SAnest p@far:2 wprior|lev
-1.79 WSmore1 cls1111|comp ordpw|share wl=就业
-1.78 cls0111|comp wl=收入|预算
-1.77 Neach|户均 SBnest bword=预算|收入 cls0100|comp lev|sent:2|sent:1 wl=完成|
-1.76 SBR4=|sent|u
-1.75 SA后其中|0|0 wl=满意
-1.74 ADJo0 base=0of4|share
-1.73 PPdiff|diff RPnl结余|.5 base=0of3|share
-1.72 DFov30
-1.71 ADJ-10 rPRIORPRIOR|de|than0
-1.70 RPlen1 chlenno
-1.68 wl=完成|gr
-1.67 DFw@far:2
-1.66 Ew@far:4-6
-1.65 RPj.5|sent bnear=04|comp
-1.64 RPj.3|sent
-1.63 SAt、|0 cls1001|share pct2|share wl=完成|de
-1.62 wprior|comp
-1.61 DFw@prev:4-6 ovp0|lev wl=收入|de
-1.60 SIvl|t0
-1.59 DFp@far:3 pl=任务
-1.58 unitdiff
-1.57 SR-1x|v|count cls0111|lev lev|para:2|para:3 p@prev:3
-1.55 Ep@after:2 cls0110|comp
-1.53 DFgap7-12|r结转 DFw@far:1 Nlevel|车辆 bword=预算|完成 w@para:0 wl=完成|预算
-1.52 DFw@prev:2 Ndelta|算节 SA其中|0|0
-1.51 DFpl=支出|r结转 DFwl=结转|r结转 Neach|公里 w@far:7-12
-1.50 Eu=户|户
-1.49 Ep@far:4-6 Eper=none ovp0|share
-1.48 DFw@far:4-6 Ew@far:7-12
-1.46 DFw@para:4-6 Nu辆|level
-1.45 DFw1@far:2 lev|sent:0|sent:4-6
-1.44 ADJb0 DFcls0010|r结转 SBnextdiff|t累 cls0000|comp p@far:4-6 pl=项目
-1.43 DFp@far:7-12 Nlevel|年末结转 NsfFalse|percent|each bnear=03|share pl=护费|de wl=标价|gr
-1.42 DFcls0000|r结余 DFcls0001|r结转 DFw@prev:1 topic001|lev topic001|share
-1.41 SAt0|按2 w1@far:13+
-1.40 SBR-1x|t0 adj1|gr pl=和
-1.39 DFwl=资金|r结转 Ep@prev:1 p@far:3 p@prev:4-6 rPRIORPRIOR|gr|than0
-1.38 RPun=户 p@far:1
-1.37 DFp1@far:4-6 Dpr1 SR4=|u|count bword=支出|预算
-1.36 SAt累|x p1@far:4-6 pl=计划 w1@far:7-12 wl=预算|支出
-1.35 SBR-1x|para|v pct1|share wl=支出|支出
-1.34 Ngrowth|降幅 SR4>|p|count lev|sent:0|para:7-12 lev|sent:1|para:2
-1.32 DFord0|r其余 Nu条|level
-1.31 PSs00 SBmore1|para
-1.30 DFw@far:3 Dp@para:3 pl=合计|占
-1.29 p@para:1
-1.28 ADJp1|lev Eafter:1|sent:0 RPcls1010|0 SIvf|t0 lead0=True w@far:2
-1.27 Ep@far:7-12 Nrate|算执行率 NsfFalse||delta RPcls1111|0 p1@far:2
-1.26 DFcls0011|r结余 DFw@far:7-12 pl=待费|de wl=拨款 ypwrev
-1.25 Dp@prev:3 SBmore1|prev chnono de|sent:1|sent:2|0 wl=资金|位率
-1.24 SBRnams|t0
-1.23 DFwl=结余|r结余 Eper=none|prev|prev SIvl|alike0
-1.22 DFcls0000|r剩余 DFfirst00|r余 Eprev:2|sent:1
-1.21 ADJp2|lev DFpl=收入|r结余 Nlevel|债务余额 Nrate|比例 SAt已|1 SIvl|para1 cls0000|share w1@prev:7-12
-1.20 DFw@sent:2 RPeq16
-1.19 DFp1@far:3 DFw@prev:3 RPn3|.3 base=0of2|share p@sent:4-6 wl=上年
-1.18 DFw1@prev:4-6 Dp@prev:4-6 Eper=u|prev|sent Nrate|n2 Nu所|level SR2=|u|count wl=总计
-1.17 Dgap2|1 Ew@after:1 RPj.75|sent bnear=04|share rLEVELCOMPLETION|pt|than0 wl=完成|成率
-1.16 DFp@prev:3 Ep1@far:4-6 Npoints|提高 WSs0 bnear=01|share lev|sent:0|far:7-12 pl=支出|支出
-1.15 WSk2|p1|lev comp|sent:0|para:2 p@para:4-6 pl=其他 wl=参保
-1.14 DFord0|r结转 RPnl支出|.3 SBR3>|t总 pl=|占 qz01|de
-1.13 DFgap2|r结余 PPrLEVELLEVEL w1@far:1 wl=算数|de
-1.12 RPun=亿元 SAcls1101 cls1110|comp share|sent:0|prev:7-12
-1.11 Ep@para:4-6 Nlevel|总额 Nlevel|指标 bnear=02|share de|sent:0|after:0|0 pl=预算|de wl=得
-1.10 ADJw3 DFcls0001|r其余 DFfirst00|r结转 DFr结转|sent2|sent0 Efar:7-12|sent:0 Nlevel|补贴 Nrate|和
-1.10 comp|sent:1|named:13+ gr|sent:3|sent:2|0
-1.09 DFov00 Efar:4-6|sent:0 Nlevel|剩余 WSk3|p2|lev p1@prev:2 pl=算数|gr wl=支出|行率
-1.08 Ep1@prev:3 PS base=0of4|comp p@sent:3 pwpara|pt w@prev:4-6
-1.07 Dgap1|1 Dgap7-12|1 Dprev:2|sent:0 RPnl预算|.5 comp|sent:0|after:1 p@para:2
-1.06 Eper=none|far|far Ew@para:3 SR2>|x bnear=03|comp pl=任务| pl=位率|pt w@after:1
-1.05 SBl总额 SBn2|t总 WS base=2of4|share ovp0|comp pl=扣 share|sent:2|sent:0 wl=|成率 wl=支付|付率
-1.04 DFcls0010|r净 Dp@far:4-6 p@after:2 wl=发放
-1.03 DFp1@far:7-12 Dp@prev:2 Nrate|完成 PStot0 p@prev:1 pprior|share pwdiff|gr
-1.02 DFcls0011|r结转 DFpw=支出-支出|r结转 PPov0 SAt0|x SBR4=|t合计 SBRlast0|t累
-1.01 DFgap2|r结转 p@after:1 p@after:3 pct1|comp pl=资金
-1.00 DFord0|r结余 Dd@prev:4-6 RPnl完成|0 SBR3>|prev|u SBnextsame|t累 ovl0|pt pl=同价 rLEVELLEVEL|gr|than1
-1.00 topic011|comp
-0.99 cls1011|share
-0.98 DFr结余|para2|para1 Eper=none|para|sent PPl1 SBoth3 p1@para:7-12 share|sent:0|after:0
-0.97 ADJw5 DFov11 DFp1@far:2 Dp@far:3 Nlevel|转和结余 SR4=|其中 bword=支出|收入 de|sent:2|sent:1|0 w@far:4-6
-0.96 labov|LEVEL wl=预算|占
-0.95 Dgap4-6|1 Epl=上年 SBRlast4|t0 SBpar4 WSk2|p1|comp cls0010|share de|after:1|sent:0|0 pct2|comp pl=支出|占
-0.95 pl=结转
-0.94 DFcls0000|r其余 DFcls0000|r结转 DFpw=支出-结余|r结余 Epl=资金 Epl=预算 Nlevel|结转 SBoth4 topic002|lev
-0.94 wl=到位|位率
-0.93 DFord1|r差 DFpl=补助|r结余 Eo2 Nlevel|目总投资 SBRlast0|t合计 comp|sent:0|far:3 ordpw|comp pl=满意 wl=中央
-0.93 wl=预算|gr
-0.92 SBR3x|para|u SBat3|t0 comp|para:1|para:2 pct3|comp pl=补助|占 rPRIORPRIOR|pt|than0
-0.91 Eprev:1|sent:0 Neach|人均 cls0010|lev pl=安排 pl=完成|gr pl=问卷|意度
-0.90 DFcls0010|r结余 Dp1@far:4-6 Eafter:2|sent:0 Esent:0|far:7-12 Nrate|收率 SBR3=|para|u SRat2|x
-0.90 de|para:4-6|para:4-6|0 gap4-6|1 pl=计划|
-0.89 DFcls0001|r结余 DFfirst00|r净 Dp@far:7-12 Nrate|进度 SAcls1110 SBat5|t0 SR-1x|包括 de|prev:7-12|prev:4-6|0
-0.89 share|para:2|sent:1 wl=办结 wl=项目|占
-0.88 DFcur0|r其余 Eper=none|after|far Esent:0|para:1 RPnl收入|.3 w@sent:2
-0.87 DFp@far:4-6 Ew@prev:3 Nlevel|培训 Nlevel|综合得分 PSs11 RPk2 SIbl|alike0 WSk3|p1|share de|prev:4-6|prev:4-6|0
-0.87 pl=预算|
-0.86 DFcls0100|r结转 DFp@prev:2 Ew@sent:2 Neach|每人 Neach|车均 SIbl|first0 base=0of0|share lev|para:2|para:1
-0.86 pl=投资 w1@prev:1
-0.85 DFov03 Dfar:7-12|sent:0 Ep1@prev:4-6 Nrate| RPcls0101|1 RPnl预算|.3 SIbl|para2 bnear=00|share pl=上年|de
-0.85 pl=结余 wl=投资|资金
-0.84 DFcur0|r结转 DFfirst10|r差 DFold1|r结转 SA后其中2|0|0 rCOMPLETIONPRIOR|pt|than1 w@prev:7-12
-0.83 DFr剩余|sent1|sent0 SBR-1x|t共 topic002|share
-0.82 RPun=份 cls1100|comp share|sent:1|sent:4-6
-0.81 DFw1@far:3 Ew@prev:1 Nrate|完成率 SBnextsame|t合计 SBt总|prev pl=2年 pl=县级 wl=学生
-0.80 Eper=none|sent|prev Ndelta|节 RPun=元 SAcont11|0 gr|sent:2|sent:3|0 pl=标价 share|sent:1|sent:3
-0.79 Dsent:2|sent:1 SAn5|0 SBR3=|t总 WSk3|p0|comp WSk3|p1|comp WSk3|p2|comp lev|sent:1|after:0 pl=待费|gr
-0.78 DFfirst10|r结转 DFw1@far:4-6 RPeq02 SA按|0|1 WSk4|p3|lev labnone|LEVEL lev|after:1|sent:0
-0.77 ADJ Nlevel|实际支出 PPo000 RPu0 SBR3x|t共 SBRlast1|t0 SR-1x|后其中|0|u kindc|工率 w@far:1
-0.76 ADJp0|lev ADJw4 Dd@far:4-6 Nlevel|结余 SBRnam0|t共 SR-1x|x kindm|意度 pl=自筹
-0.75 DFcls0010|r剩余 DFcls0101|r结余 Nlevel|2月 SBRlast0|t总 SRalike0|其中2 base=0of3|comp p1@far:7-12 pct1|lev
-0.74 DFp@sent:2 DFpl=支出|r结余 DFw1@far:7-12 Esent:3|sent:0 RPun=万元 SAn2|0 SBRnams|t总 SBnextpara|t0 SIvl|own0
-0.74 base=0of1|comp gap7-12 share|para:1|sent:0 share|sent:1|far:13+ wl=经费|支出
-0.73 SBR0<|prev|u WSk4|p0|lev comp|para:2|para:3 comp|sent:0|prev:7-12 gr|sent:3|sent:4-6|0 topic002|comp w@far:3
-0.73 w@prev:2 wl=|和 wl=编制|占 wl=采购
-0.72 Dp@prev:7-12 Eper=none|para|para NbFalse|SHARE Neach|方米 Nlevel|资金 Nrate|收入
-0.71 Eper=none|prev|sent Esent:2|sent:3 Ew1@para:2 Ew@sent:1 Nlevel|算数 SBl支出 SR-1x|u|money gap2|1 gap7-12|0
-0.71 pl=资金|gr pwdiff|pt wl=省级 wl=补贴
-0.70 DFgap2|r余 DFp1@prev:3 Egap13+ NbTrue|SHARE Nrate|出占 SAcls0110 SAcont10|1 SIvf|one0 SR-1x|x|0|u
-0.70 gr|sent:1|sent:2|1 lev|sent:2|sent:3 pl=结余|行率 share|sent:1|para:4-6
-0.69 Dp@para:2 Dpara:2|sent:0 Ew@para:1 Nu项|level RPn1|.75 RPun=件 SR2=|u|money WSk4|p1|lev comp|prev:1|sent:0
-0.69 lev|sent:2|para:3 w@prev:1
-0.68 ADJp2|share Dp@after:0 Nlevel|基本支出 PPrSHARESHARE SBnextdiff|t0 SBt共|prev WSk2|p0|comp bword=资金|资金
-0.68 cls0000|lev pct3|lev rCOMPLETIONPRIOR|pt|than0 wl=和 wl=支出|付率
-0.67 DFgap3|r余 Ew@para:4-6 RPcls1111|.5 SBRlast1|t累 base=1of4|share bnear=02|comp gap13+ p1@far:1 pl=到位
-0.67 topic011|share
-0.66 DFr净 Nrate|回收率 SAcls0111 SR4=|其中|0|u SRalike0|包括 WSk4|p2|lev comp|sent:0|prev:1 gap2 wl=问卷
-0.65 Ep@sent:2 Ew@prev:4-6 SR-1x|后其中 SR-1x|按|0|u SRfirst1|其中2 kindc|付率 lev|para:1|para:4-6 pl=|pt
-0.65 pl=完成|de pwpara|gr w@prev:3
-0.64 Ep1@far:7-12 Eu=平|人 Nlevel|收入总计 RPcls1010|.3 RPcls1111|.3 SRat2|其中2 de|sent:0|para:2|0 gap4-6
-0.64 kindc|用率 pwsent|share wl=支出|进度
-0.63 DFgap4-6|r结余 Nrate|执行率 NsfFalse||each NsfFalse||rate cls0101|lev de|para:3|para:4-6|0 gr|far:3|far:4-6|0
-0.63 qz0|share
-0.62 Eprev:7-12|sent:0 Nlevel|决算 RPj1|sent RPn4|.3 SBnextdiff|t总 p1@far:3 rEACHLEVEL|de|than0 w@after:3 w@sent:3
-0.62 wl=维修
-0.61 DFgap7-12|r其余 DFr结转 DFwl=收入|r结转 Egap4-6 Epl=合计 SA其中2 gr|sent:0|sent:3|1 pl=其余 pl=收入|gr
-0.61 pl=算数|de wl=改造 yp0
-0.60 DFpl=收入|r结转 Dfar:4-6|sent:0 Egap7-12 Neach|补助 RPeq15 SBat1|t0 SBt总|para comp|sent:2|sent:1
-0.60 lev|sent:1|prev:4-6 pl=执行|行率 pl=投资|gr share|sent:1|far:7-12 to0|EACH wl=率由|pt wl=补助
-0.59 Esent:0|prev:3 Neach|造价 Nu个|level SBR2<|t0 SBl支付 SR2=|按 SRfirst2|x comp|para:2|para:4-6
-0.59 comp|sent:2|sent:0 gr|after:1|after:0|0 wl=任务
-0.58 DFcls1000|r结转 DFpl=合计|r结转 Nlevel|采购支出 RPcls0101|0 RPvals2|0 SBRnam0|t0 SR4>|后其中2 kindc|提高
-0.58 lev|sent:1|far:7-12 pl=整改|改率 share|after:1|sent:0 share|para:0|para:1
-0.57 Epwpara Ew@far:3 SA其中2|1|0 SR-1x|其中 WSk4|p0|comp WSk4|p1|comp WSk4|p2|comp WSk4|p3|comp ordpw|lev
-0.57 topic003|share wl=预算|约率
-0.56 DFfirst00|r其余 PPsent|diff RPj1|far SA后其中2|1|1 SIbf|n2 cls1010|share pl=追加|行率 share|sent:2|sent:4-6
-0.56 w1@prev:3 wl=总值|gr wl=执行|行率
-0.55 ADJ11 Eu=平|家 Ew1@prev:3 Ew1@prev:7-12 SR3>|后其中 SRalike1|x WSk4|p1|share gap7-12|1 lev|para:2|para:4-6
-0.55 p@far:0 pl=完成|成率 share|sent:0|sent:1 wl=其他
-0.54 DFgap2|r剩余 DFr其余 DFw@para:0 Ndelta|净增 Neach|每平方米 Nrate|年初预算 SAgap2|0 SBR4=|t共 SR4>|后其中2|0|u
-0.54 SRalike0|按2 WSk4|p2|share pl=预算|行率 wl=经费|占 wl=设施
-0.53 DFp@prev:1 Neach|次均 RPlen2 RPlen8 RPnl收入|0 SAt累|其中 SBR-1x|t合计 SBnextsame|t总 SBoth8 pl=制价|gr
-0.53 wl=得分 wl=补助|
-0.52 Dgap3|1 Ep@prev:7-12 Eper=none|sent|far Eu=平|米 Nlevel|护费 Nrate|资金 PSk2|w1|lev SBn3|t总 SBt累|para
-0.52 SR-1x|u|count de|para:2|sent:0|0 gap3|0 gr|para:4-6|para:3|0 rDELTALEVEL|gr|than1 w@after:2 wl=满意|意度
-0.51 Dd@para:4-6 Ew@sent:3 RPnl完成|.5 SBR0=|prev|u SBl投资 SBnextsame|t共 SBt累|prev bnear=01|comp
-0.51 lev|para:0|para:4-6 pl=收回|意度 pl=配套 wl=到位
-0.50 DFcls0001|r剩余 Dp@sent:2 Esent:0|far:3 SR1<|u|count cls0001|share lev|para:1|para:0 lev|sent:1|after:1
-0.50 ovl0|de p1@para:0 pl=资金|de w1@para:7-12 wl=县级
-0.49 ADJp1|comp DFcls0000|r余 Eordpw Ep@after:1 Epdone RPqz00 SAn2|1 SAn6|1 SBR3=|t合计 SBR3x|t合计 SBR4>|t合计
-0.49 SR-1x|其中|0|v gr|para:3|para:4-6|0 gr|prev:4-6|prev:4-6|0 p@far:7-12 p@sent:2 pl=培训 share|para:2|sent:0
-0.49 share|prev:1|sent:0 topic012|share
-0.48 ADJp0|share DFgap2|r净 DFwl=预算|r结转 Ndelta|减少 Nlevel|行维护费 RPy111 SAgap5|0 SAt；|1 SAx|1|1
-0.48 SBRalike0|t0 SBnextpara|t总 de|prev:3|prev:4-6|0 rz1 share|para:0|para:2 to0|LEVEL wl=上年|占
-0.47 Efar:3|sent:0 Ep@far:3 Ew1@prev:2 SAoth1 SBat4|t0 SBoth10 comp|sent:1|far:7-12 kindc|结率 wl=收入 wl=追加
-0.47 wl=预算
-0.46 DFfirst00|r结余 Eprev:4-6|prev:4-6 Neach|人次均 Nlevel|收入完成 Nlevel|累计 Nlevel|面积 SBR-1x|prev|v
-0.46 SBR-1x|t总 SR-1x|按|1|u bnear=10|comp pt|far:4-6|sent:0|0 pwdiff|lev pwdiff|share share|sent:1|prev:4-6
-0.45 DFcur0|r余 DFgap4-6|r结转 Dgap7-12|0 Ep1@para:2 Nlevel|共计 Nrate|行率 PPl0 RPlen3 SAx|0|0 SBR4>|para|u
-0.45 gr|sent:1|sent:3|0 share|sent:0|named:4-6
-0.44 DFcls1011|r结余 DFfirst10|r其余 DFpw=支出-支出|r结余 Dp@para:4-6 NheadTrue|delta PPd7-12|13+ RPn4|0 RPy110
-0.44 SBR3>|para|u SBR4=|t0 SBRalike0|t共 SBRnams|t累 SBn6|t总 SBoth9 SR3=|u|count comp|sent:2|far:7-12
-0.44 gr|para:4-6|para:4-6|0 pl=指标 topic012|comp
-0.43 DFr差 Epwdiff Eu=人|次 RPun=个 SAcls0001 SA按|0|0 SBRlast2|t0 SBoth7 SR-1x|x|1|u SR-1x|按 SRat0|x
-0.43 comp|far:2|sent:0 de|far:4-6|sent:0|0 kindc|目标 share|sent:2|para:7-12
-0.42 DFwl=补助|r结余 RPj.3|PRIORLEVEL SA按2 SBR1<|prev|u SBR4=|para|u SR2=|按|1|u base=2of3|share
-0.42 comp|after:1|sent:0 de|far:4-6|far:4-6|0 gr|after:1|sent:0|0 kindm|成率 share|after:0|sent:1
-0.41 Dafter:0|sent:0 Dgap13+|0 Dp1@far:7-12 Esent:0|para:2 Ndelta|n1 Nlevel|其余 Nlevel|资金支出 PPpara|para
-0.41 PPrLEVELSHARE PSk3|w0|lev SAt0|按 SAt总|其中 SAt，|0 SBR0<|t0 comp|far:2|far:3 gr|sent:0|after:1|0
-0.41 lev|sent:0|sent:1 wl=|占 wl=工程 wl=面积
-0.40 DFpw=收入-收入|r结余 Ngrowth|下浮 PPd13+|13+ RPcue0|0 RPvals1|0 SBR3=|t0 SIvf|n3 de|far:7-12|far:4-6|0
-0.40 de|sent:0|para:4-6|0 gr|prev:4-6|sent:0|0 kindm|支出 lev|after:2|sent:0 lev|sent:0|after:1 p1@prev:4-6 pl=上年
-0.40 pl=剩余 pl=进度|pt w@para:1 wl=抽检 wl=收入|
-0.39 ADJ10 Epara:3|sent:1 PSk3|w1|lev RPn2|1 SBR-1x|sent|u SBR2>|prev|u SBn4|t0 SR-1x|后其中2|1|u base=0of1|share
-0.39 bword=预算|预算 gr|sent:0|para:2|0 pl=占|pt pl=执行 topic003|comp w@para:4-6 wl=其余 wl=完工 wl=满分 y00
-0.38 DFp1@sent:2 DrEACH Eafter:0|prev:2 Eper=none|far|prev Nlevel|累计支付 PPo001 RPcls0101|.3 RPeq08 SBR0<|prev|v
-0.38 SBR2=|t0 SBRnam0|t总 SR2<|x|0|u comp|sent:1|para:4-6 lev|prev:1|prev:2 ovl2|de share|far:1|sent:0 wl=建设
-0.38 wl=活动 wl=设施|占
-0.37 DFpl=拨款|r结转 DFr结转|para2|para1 DFw1@sent:2 Eafter:0|after:1 Edepth010 Epl=经费 Nlevel|务接待费
-0.37 Nlevel|待费 Nrate|格率 SAgap1|0 SAt，|1 SBRalike0|t总 SR2=|其中 SR3=|后其中 bword=支出|支出 comp|sent:1|para:2
-0.37 de|prev:3|prev:2|0 ordwp|de|0 ordwp|pt|0 pwpara|comp share|sent:2|sent:1 wl=护费
-0.36 ADJw0 Eper=none|prev|after Esent:0|after:0 Ew@prev:2 PPo110 RPcue0|.5 SAseg9 SBRlast0|t共 SBn5|t0 adj1|de
-0.36 comp|prev:2|prev:3 lev|sent:1|far:4-6 ovl1|pt p@para:0 topic012|lev wl=拨款|占 wl=算数|gr wl=问卷|意度
-0.35 DFcls0100|r结余 DFw@para:3 Dp@after:1 Ep@prev:2 PPrCOMPLETIONCOMPLETION PPrSHARELEVEL SBRalike0|t累 SR3>|其中2
-0.35 SRat2|按 SRfirst2|其中2 comp|sent:1|far:13+ de|para:2|para:4-6|0 pl=工程 pl=预算|预算 wl=合格|格率
-0.35 wl=支出|预算 wl=服务
-0.34 DFcls1010|r结余 DFfirst00|r剩余 DFr余 DFr结余 Dgap2|0 Eper=none|far|sent Neach|每公里 Nlevel|到位 RPcls0010|.3
-0.34 SAcont00|0 SAt0|包括2 SBmore0|prev SBn3|t合计 SR-1x|其中|1|u SR4=|u|money p@named:2 pl=采购 w@para:2
-0.33 DFgap2|r其余 Eafter:0|para:2 Eper=u|sent|after Nrate|收合格率 PPd2|1 PPrCOMPLETIONSHARE SAend00 SAx SBR0=|t0
-0.33 SRat3|其中2 bword=资金|支出 cls0011|lev gap13+|0 gr|after:0|sent:1|0 kindc|改率 lev|sent:0|far:13+ p@named:4-6
-0.33 pct2|lev rEACHPRIOR|gr|than0 share|sent:1|far:4-6 share|sent:2|prev:7-12 wl=支出|资金 wl=收入|占比
-0.33 wl=补助|行率
-0.32 DFcur0|r差 DFpw=支出-结转|r结转 PPpara|diff RPcls1010|.5 SBR2=|prev|u SBRalike1|t0 SBl人员 SBt0|para
-0.32 SR3>|其中2|0|u adj0|pt base=none|comp cls0110|share gr|sent:3|sent:1|0 lev|after:0|prev:4-6 lev|sent:0|para:1
-0.32 ordwp|gr|1 pl=抽查 topic011|lev wl=收入|支出 wl=活动|占
-0.31 DFp@far:2 Ep@prev:4-6 Ndelta|核减 Nrate|满意率 RPcls1101|0 RPnl支出|0 RPtail00 SAseg3 SBR4x|t0 SBRalike0|t合计
-0.31 SBRlast1|t总 SRalike0|后其中2 adj0|de bword=预算|支出 comp|sent:0|para:1 de|after:1|after:0|0
-0.31 lev|sent:2|far:13+ lev|sent:2|far:4-6 wl=制价 wl=安排|行率
-0.30 DFord0|r剩余 DFr其余|sent2|sent0 Eafter:0|para:3 Ep@prev:3 Ep@sent:1 Ew@para:2 Nlevel|支出决算 Nrate|占总支出
-0.30 Nu批次|level PPd4-6|4-6 PSk2|w2|share SBn6|t0 SBt合计|sent SR4>|按 SRfirst3|按 pl=案件
-0.29 DFord1|r余 Ep@far:2 Epara:1|sent:0 Eper=t|para|sent PPd7-12|7-12 RPj0|PRIORLEVEL SR3=|后其中2
-0.29 comp|para:1|sent:0 de|prev:2|sent:0|0 pl=服务 pl=经费|占 w1@prev:4-6 wl=指标
-0.28 DFfirst10|r余 DFfirst11|r结余 DFgap3|r剩余 DFov10 Eprev:3|sent:1 Eprev:4-6|prev:3 Eprev:4-6|sent:2 Nlevel|净值
-0.28 Nrate|到位资金 NsfTrue|percent|points PPrSHARECOMPLETION PSk2|w1|comp SBl上年 base=0of0|comp kindm|预算
-0.28 pl=支出|pt pl=调查 pwdiff|comp pwpara|lev share|sent:0|far:13+ w1@far:2 wl=人员
-0.27 DFr其余|sent2|sent1 DFw@sent:3 Dd@after:2 Dpr2 Nlevel|对象 NsfFalse|money|rate PPrLEVELCOMPLETION RPqz10
-0.27 SAt和|0 SBR4=|prev|u SBRnams|t共 de|sent:1|after:0|0 ordpw|de|0 pl=护费 wl=支出|成率
-0.26 DFcls1010|r结转 Eper=none|after|prev Eper=none|prev|para Nlevel|支付 PSk2|w2|comp PSk3|w2|lev PSk4|w0|lev
-0.26 SBRnams|t合计 SBn3|t累 SBoth14 SBt0|prev SR4=|包括 cls1000|share comp|prev:1|prev:3 de|prev:7-12|sent:0|0
-0.26 lev|after:2|after:0 lev|after:2|after:1 lev|sent:2|prev:4-6 share|sent:2|prev:4-6 w1@para:4-6 wl=结余|占
-0.25 DFp@far:1 DFp@prev:4-6 Epara:4-6|sent:0 PSk4|w2|lev SBl资金 SR2=|后其中 cls0100|lev cls0101|comp
-0.25 rEACHLEVEL|de|than1 wl=人口 wl=计划|成率
-0.24 DFold0|r结余 DFr结转|sent0|sent1 Eprev:4-6|prev:7-12 Nlevel|项目支出 Nrate|分别占 Nrate|别占 Nrate|到位率
-0.24 SAt；|0 SIvf|alike0 SR3>|后其中2 comp|after:0|prev:4-6 comp|sent:1|prev:4-6 lev|sent:0|far:3
-0.24 lev|sent:1|named:13+ pl=算数|行率 wl=其中 wl=调整 wl=追加|占
-0.23 DFcls0111|r结余 DFgap4-6|r其余 DFr结转|para3|para2 Eprev:3|sent:0 Eprev:7-12|sent:1 RPn1|1 RPnl预算|0
-0.23 SBR2<|prev|u SBoth12 SIvf|own0 SR4=|包括|0|u comp|sent:1|sent:2 de|far:4-6|far:7-12|0 gr|after:0|sent:0|0
-0.23 gr|sent:1|after:1|0 kindc|意度 kindm|行率 lev|after:0|para:1 lev|para:1|sent:0 lev|sent:1|para:7-12 p@para:3
-0.23 pl=上年|gr w1@far:3 wl=单位
-0.22 Dprev:7-12|prev:4-6 Eafter:0|far:7-12 Efar:4-6|far:4-6 Egap3 Ndelta|增加 Nlevel|满意 Npoints|n3 Nu万元|level
-0.22 PPd1|4-6 PSk2|w0|share PSk3|w0|share RPn2|0 SBR3=|prev|u SBt0|sent SRat3|后其中 de|far:3|sent:0|0
-0.22 gr|far:7-12|sent:0|0 pprior|comp share|sent:2|far:13+ topic003|lev w1@far:4-6 wl=执行 wl=满意|意率
-0.21 DFcls0010|r其余 DFcls1001|r结余 DFcls1010|r其余 Dd@sent:1 Epl=保金 Nlevel|投资 PPd2|4-6 PPd2|7-12 PPdiff|sent
-0.21 PPrCOMPLETIONLEVEL RPnl预算|1 SBR3x|t0 SBR4x|t合计 SBoth11 SR4=|后其中 SR4=|后其中|0|u comp|sent:2|far:13+
-0.21 de|prev:3|after:0|0 gap4-6|0 gr|sent:0|after:0|0 lev|prev:0|prev:2 lev|sent:1|sent:2 pl=支付 pl=结余|占
-0.21 wl=支出
-0.20 Nu家|level PPd2|13+ PPd4-6|13+ PSk2|w1|share SBR3<|t0 SIbf|one0 SRnams comp|after:0|prev:1 comp|para:1|para:3
-0.20 pl=减收|gr pl=问卷|收率 pl=项目|占 wl=其他|占 wl=患者
-0.19 Dprev:4-6|prev:4-6 Eafter:1|sent:1 Nlevel|合计 Npoints|n2 Nrate|案率 NsfFalse|money|level SAt0|包括
-0.19 comp|after:0|sent:0 comp|sent:1|prev:3 comp|sent:1|prev:7-12 gr|after:1|sent:1|0 kindc|意率 labnone|COMPLETION
-0.19 lead0=False lev|after:0|para:3 lev|after:1|sent:1 lev|para:0|para:1 wl=设备
-0.18 DFp@para:2 DFw@para:1 Eafter:0|prev:3 Eprev:3|prev:4-6 Nlevel| Nlevel|整改 SAcont01|0 SAoth5 SAt0|后其中
-0.18 SA包括 SBn2|t共 SIbf|n3 SRnam0 bword=资金|投资 comp|after:0|para:4-6 comp|far:2|far:4-6 gap3
-0.18 gr|sent:0|prev:4-6|0 lev|para:2|sent:0 pl=中有 pl=抽检 wl=收入|占
-0.17 DFcls0101|r结转 Nrate|占总投资 Nrate|满意度 PSk3|w0|comp RPcls1110|.3 SA其中2|0|0 SBl总计 SBn2|t0
-0.17 SR2=|后其中|1|u SR4=|按 de|prev:2|prev:4-6|0 gr|after:0|after:1|0 gr|far:7-12|far:4-6|0 lev|sent:0|sent:3
-0.17 ovl1|de p1@far:0 w@para:3 wl=标值|pt
-0.16 DFcur0|r剩余 Dp1@para:4-6 Efar:4-6|far:7-12 Eper=none|prev|far PPd1|7-12 PSk4|w1|lev RPnl完成|.3 SAt共|其中
-0.16 SRat4|后其中2 bword=支出|经费 cls0001|lev comp|after:0|sent:3 comp|prev:1|prev:4-6 comp|prev:2|sent:0
-0.16 comp|sent:0|sent:3 gr|para:4-6|sent:1|0 lev|far:2|far:3 lev|sent:0|sent:2 pl=活动|占 pwsent|comp
-0.16 share|sent:1|para:2 wl=购置
-0.15 DFcls1000|r结余 DFcur0|r净 DFpw=支出-收入|r结转 Epara:4-6|sent:1 Nlevel|支出 Nu公里|level Nu期|level PPd1|3
-0.15 RPeq06 comp|after:0|sent:2 de|sent:1|prev:4-6|0 lev|far:2|far:4-6 lev|sent:2|far:7-12 ovp1|share pl=编制
-0.15 share|sent:1|after:0 wl=农户 wl=合计|行率 wl=资金|付率 wl=项目
-0.14 DFpw=支出-收入|r结余 DFr结转|para4|para3 Dgap4-6|0 Eprev:4-6|sent:3 Nrate|付率 Nrate|合格率 NsfFalse||growth
-0.14 NsfTrue|percent|level PPd13+|3 PPd13+|7-12 PSk3|w1|comp PSk3|w2|share PSk4|w0|share SBRlast1|t合计 SBn5|t合计
-0.14 SBnextdiff|t合计 SR4=|按|0|u bnear=00|comp comp|para:1|para:4-6 gr|prev:7-12|sent:0|0 lev|prev:0|prev:1
-0.14 lev|prev:2|prev:1 lev|sent:2|after:0 p1@sent:3 pl=标值|pt rEACHLEVEL|gr|than0 wl=实际
-0.13 Dafter:1|sent:0 Efar:2|far:4-6 Eprev:4-6|para:2 Nlevel|案件 Nrate|占 PPd7-12|4-6 RPcls0000|.3 RPlen7 RPn3|.5
-0.13 RPtail01 SAseg1 SA按2|0|0 SBl完成 SBl编制 SBmore1|sent SBn2|t累 SIvf|end， comp|after:0|far:4-6
-0.13 gr|prev:4-6|sent:1|0 lev|after:0|far:4-6 lev|prev:2|prev:3 pl=上年| pl=增收|gr share|after:0|sent:2
-0.13 share|far:2|far:4-6 share|prev:2|sent:0 share|sent:1|prev:3 wl=整改|改率
-0.12 Eafter:1|far:4-6 Efar:3|sent:1 Efar:4-6|sent:1 Eu=平|次 Nlevel|支出合计 Nlevel|累计支出 PPd3|1 RPj.5|prev RPk3
-0.12 SAcls0010 SBnextsame|t0 SIvl|n3 SR2<|其中 comp|after:2|after:1 comp|sent:2|sent:3 de|far:3|far:4-6|0 gap2|0
-0.12 lev|sent:0|prev:3 ovl0|gr p1@named:4-6 pl=人员 pl=调查|意度 share|after:0|sent:3 wl=债券 wl=共 wl=结转
-0.11 DFgap3|r结余 DFw@para:2 Dafter:0|after:1 Dprev:3|prev:2 Efar:7-12|far:4-6 Ep1@sent:2 PPd4-6|2 PPdiff|para
-0.11 PPpara|sent PSk4|w1|share RPeq12 SA包括|0|0 SIbf|own0 comp|sent:0|prev:3 gr|prev:3|prev:4-6|0 kindm|总额
-0.11 lev|far:1|far:2 pl=决算 pl=制价 share|after:2|sent:0 share|prev:1|prev:4-6 share|sent:2|para:4-6
-0.10 DFp1@para:3 Eafter:2|after:1 Efar:4-6|prev:4-6 Epara:4-6|sent:2 Nlevel|收回 Nrate|众满意度 PPd13+|2 PPd13+|4-6
-0.10 PPd4-6|1 PSk3|w2|comp PSk4|w0|comp SBR-1x|prev|p SBn3|t0 comp|after:0|far:7-12 comp|prev:2|prev:4-6
-0.10 gr|prev:4-6|prev:7-12|0 gr|sent:0|sent:2|0 lev|para:2|sent:1 lev|sent:1|prev:2 lev|sent:1|prev:7-12 ordwp|gr|0
-0.10 pl=合格 pl=支出| share|after:0|far:4-6 share|after:0|para:4-6 share|sent:1|far:3
-0.09 DFold1|r结余 Eafter:0|prev:4-6 Eper=t|sent|sent Ndelta|资金 PPd3|4-6 PPd7-12|2 PPrCOMPLETIONPRIOR
-0.09 PPrSHAREPRIOR PSk4|w2|share SBR1x|t0 SRfirst1|后其中2 WSk3|p0|lev comp|after:0|para:2 comp|after:2|sent:0
-0.09 comp|far:1|far:4-6 comp|prev:1|after:0 gr|prev:4-6|prev:3|0 pl=资金|行率 rDELTALEVEL|gr|than0
-0.09 share|prev:2|prev:3
-0.08 DFfirst01|r结转 DFord0|r余 Eafter:0|sent:2 Nlevel|补助 Nrate|分别 PPd3|7-12 PPd7-12|1 SA包括|1|1 SBR3=|t共
-0.08 SBn6|t合计 SBoth16 SR1<|u|money SR4=|x base=1of3|share comp|after:0|para:3 comp|after:1|sent:1
-0.08 comp|after:2|after:0 gr|far:4-6|far:7-12|0 gr|far:4-6|sent:1|0 lev|far:0|far:4-6 lev|sent:1|far:3
-0.08 lev|sent:1|para:3 p1@prev:3 pl=发放 share|after:0|para:1 share|far:1|far:2 share|prev:1|prev:3
-0.08 share|prev:2|prev:4-6 wl=剩余 wl=资金|占
-0.07 DFr结余|sent1|sent0 Epl= Esent:1|far:4-6 NheadTrue|each Nlevel|完成 Nlevel|总计 Nlevel|收入
-0.07 NsfFalse|count|level PPd4-6|3 PSk4|w2|comp SAcls1011 SAgap2|1 SIbf|支出 SR-1x|其中2 SR2<|后其中2|1|u
-0.07 comp|after:0|after:1 comp|after:0|para:1 comp|prev:2|prev:1 gr|far:7-12|after:0|0 gr|para:2|sent:1|0
-0.07 gr|sent:2|sent:0|0 lev|far:1|far:4-6 lev|prev:1|prev:0 share|sent:2|far:4-6 share|sent:2|far:7-12 wl=合计|de
-0.06 Efar:7-12|sent:1 Epahead Eu=平方米|米 Nl01 Nlevel|累计完成 PSk4|w1|comp RPeq07 SAcls1000 SAt。|1 SA包括|0|1
-0.06 SIvf|n2 SR3>|x|0|u SR4>|后其中 bnear=11|comp cls1111|lev comp|after:0|far:13+ comp|far:2|far:7-12
-0.06 gr|far:7-12|sent:1|0 gr|sent:1|para:3|0 lev|far:1|far:0 lev|para:2|far:7-12 lev|para:2|para:0
-0.06 lev|prev:1|prev:4-6 lev|prev:2|sent:1 lev|sent:0|para:4-6 lev|sent:2|prev:7-12 p1@named:2 pl=增加|gr
-0.06 pl=率由|pt pl=经费|gr pl=经费|支出 pt|far:2|sent:0|0 share|after:0|prev:4-6 share|after:1|para:2
-0.06 share|prev:1|far:4-6 share|prev:2|far:4-6 wl=经费
-0.05 DFfirst11|r剩余 Dafter:1|after:2 NsfFalse|money|delta Nu亩|level SA后其中2 SA后其中2|1|0 comp|after:0|prev:2
-0.05 de|far:2|sent:0|0 gr|prev:2|prev:4-6|0 gr|prev:4-6|prev:7-12|1 kindc|理率 share|after:1|sent:1
-0.05 share|prev:1|prev:2
0.05 Eprev:4-6|sent:1 Nlevel|预算 RPtail10 SIbf|first0 SR3=|其中|0|u SRalike0|按 p1@para:4-6 pl=金额|de wl=合格
0.05 wl=合计 wl=整改
0.06 DFcls0110|r其余 Dp1@prev:4-6 NsfFalse||level RPcue0|.3 SAgap3|0 SAt)|1 SRalike0|包括2 lev|after:1|far:13+
0.06 ordwp|comp ordwp|lev ovp1|comp pl=活动 pl=问卷 rSHAREPRIOR|pt|than0 w1@prev:2
0.07 Nlevel|总投资 Nu处|level PPsent|para RPcls0100|.5 SAoth7 SBat2|t0 SRalike0|其中 pl=成率|pt
0.07 share|after:1|after:0
0.08 Efar:2|sent:0 Nu天|level SBR2>|t0 SBRalike1|t总 SRat1|包括 base=1of1|comp base=none|lev lev|prev:1|far:7-12
0.09 DFgap1|r其余 DFp@para:4-6 Neach|n3 Nl10 Nlevel|全年支出 SAgap3|1 SA其中|1|1 SBpar2 SRat1|按 SRfirst3|其中
0.09 lev|sent:0|para:2 pl=收入|de
0.10 ADJw2 DFold0|r剩余 DFord1|r其余 Eper=t|far|sent Esent:2|sent:1 Ew1@far:4-6 NbTrue|COMPLETION Nlevel|收入合计
0.10 SIbl|t0 SRalike0|x SRalike1|其中2 SRalike1|按2 cls0111|share pl=决算|de qz0|lev
0.11 DFord1|r净 Epl=补贴 Eu=亩|亩 SA其中|1|0 SBR3>|t0 base=1of2|share pl=收入|占 pl=降|gr pl=面积
0.12 DFfirst10|r结余 DFgap4-6|r剩余 DFord1|r结转 DFp1@prev:2 Nlevel|人口 Nlevel|人员 Nlevel|在职人员 Nrate|计划
0.12 RPnl支出|.5 RPun=名 SAoth8 SIbl|own0 comp|sent:0|far:2 comp|sent:0|sent:2 ordpw|pt|0 w1@named:13+
0.13 DFw@far:0 Ngrowth|下降 NheadTrue|level Nlevel|金额 NsfTrue|count|delta NsfTrue|money|delta NsfTrue|money|rate
0.13 RPn3|0 SAn5|1 SR2<|u|count SRalike1|按 labnone|EACH pl=|gr pl=购置|占 w1@para:3
0.14 DFold0|r其余 DFpl=预算|r结余 Neach|每亩 Nlead0 SAcont00|1 SBpar1 gr|para:2|para:3|0 p@sent:1 w@named:2 w@prev:0
0.14 wl=支付
0.15 RPn3|1 SA其中2|1|1 SBR4x|t共 lev|para:1|para:2 ordpw|gr|1 pl=支出|预算 wl=标价|de
0.16 Dprev:3|sent:0 Nrate|用率 NsfTrue|percent|growth SBnextpara|t共 SIbl SIbl|one0 SR2>|按 pl=总计 qz00|gr
0.17 DFfirst10|r剩余 Ewahead RPeq04 SAn6|0 SA按 SBR0x|prev|u SIbf|first1 SRat1|后其中2 pl=收入 pt|far:3|sent:0|0
0.18 Eafter:0|para:4-6 Ngrowth|上年增长 Nlevel|完成预算 Nlevel|项目 RPj1|prev RPn1|.3 RPn1|0 RPy001 SAseg2
0.18 SBR-1x|prev|u SBRnam0|t累 SBat1|t累 SBn5|t总 SRat1|x cls1100|lev de|para:1|para:2|0 p@prev:0 pl=护费|gr
0.18 pl=结余|gr pwpara|de wl=合计|支出 wl=培训|占
0.19 DFr剩余 Dp@sent:1 Epl=护费 Ew1@prev:4-6 Nlevel|支出总额 PPd13+|1 SIbf|end， SR2>|其中 pl=管理 w1@para:1
0.20 DFold0|r净 Dpr0 Ep1@para:3 Eper=t Epl=收入 Esent:0|sent:3 Neach|每年 Nlevel|得分 Npoints Nrate|位率
0.20 NsfTrue|count|rate SAend10 SAfull0 SIbf|para2 SRfirst1|后其中 cls1000|comp p1@para:3 p@prev:7-12 pl=追加
0.20 share|sent:0|sent:2 topic100|lev wl=行数
0.21 DFr余|sent1|sent0 Dprev:7-12|sent:0 Eafter:0|far:4-6 Eper=none|after|sent Esent:2|sent:0 SAcont01|1 SAt0|其中2
0.21 SIbf SIvf comp|sent:0|far:13+ qz1|comp wl=扣 wl=资金|
0.22 NsfFalse|count|each RPcls0000|0 RPcls1000|0 SBat2|t总 SIbf|alike0 SIbf|n4 SRfirst2|后其中 comp|sent:0|para:3
0.22 ovp2|share pwsent|lev share|sent:0|far:3 share|sent:0|para:4-6 wl=配套
0.23 DFold0|r结转 Ew@prev:7-12 Ndelta|n3 SBR3>|t合计 SIvf|first0 base=2of2|comp comp|sent:0|far:7-12
0.23 gr|far:4-6|sent:0|0 pl=支付|付率 pl=结案 w1@para:2 w@sent:4-6 wl=3年 wl=整后
0.24 Eper=none|sent|after NsfFalse|percent|level RPqz01 SAgap4|1 SBoth1 SIbl|para1 SRat2|后其中2 bnear=12|comp
0.24 p1@prev:7-12 rLEVELLEVEL|gr|than0 wl=同价
0.25 DFcls1001|r结转 DFpw=收入-支出|r结转 Nlevel|n1 Nlevel|结转结余 Nrate|办结率 Nrate|预算 Nu场|level SAoth0
0.25 WSmore0 gr|sent:0|after:0|1 share|sent:0|para:7-12 wl=| y0w
0.26 DFfirst11|r其余 DFw@prev:0 Ep@para:1 Nlevel|到位资金 Nlevel|比上年 RPlen4 RPvals1|1 SRat1|其中 SRfirst1|包括
0.26 chx pl=设施 qz0|comp share|sent:0|far:7-12
0.27 DFcur1|r结转 DFpw=预算-支出|r结余 Epwsent RPu1 RPvals0|1 SAoth6 SBRlast0|t0 SR1<|x|1|u SR2<|后其中|1|u
0.27 SRalike1|其中 SRalike1|后其中 base=0of2|comp lev|sent:0|para:3 rLEVELLEVEL|de|than0 share|sent:0|prev:1
0.27 w@sent:1 wl=概算
0.28 NsfTrue|percent|rate SIbf|u1 comp|after:0|sent:1 p@after:0 pl=合计|gr pl=经费 wl=年人
0.29 DFfirst01|r剩余 DFold0|r差 DFr结转|sent2|sent1 Dway1 RPcls1111|1 RPy010 SAn4|0 SA其中 SBR3=|sent|u SBt合计|prev
0.29 SIvf|u1 SRalike1|后其中2 SRat2|后其中 pl=| pl=支出|进度 rLEVELLEVEL|de|than1
0.30 ADJb1 DFfirst10|r未完 Eo1 Nrate|投资 Nrate|盖率 NsfTrue|count|level SAgap1|1 SBn2|t合计 SR3=|其中 SRnama
0.30 base=1of1|share labsame|PRIOR
0.31 Esent:1|sent:2 RPcls0111|0 RPj.3|para SAt总|x SR2<|后其中 cls1010|comp ordpw|gr|0 pl=设施|占 wl=收入|行率
0.32 NsfTrue|percent|delta SAgap4|0 SR-1x|后其中2 gap3|1 p1@para:2 pl=其他|占 rDELTAPRIOR|gr|than0
0.32 share|sent:0|sent:3 topic100|comp wl=补助|占
0.33 NheadTrue|growth Nlevel|n2 Nlevel|资产总额 Nrate|意率 RPj0|para SAoth2 SBoth0 SBoth5 SBoth6 SR4>|后其中|0|u
0.33 SRat0|其中 kindm|投资 pl=拨款 share|sent:0|far:2 wl=预算|成率
0.34 Ew1@para:3 Nrate|占比 Nrate|理率 RPvals0|0 de|after:0|sent:1|0 lev|para:0|para:2 pl=完成 pl=购置 wl=立案
0.35 DFgap4-6|r余 Epl=金额 SAoth3 SBRnam0|t合计 SBat1|t共 SBl共 SR4>|其中2 de|prev:3|sent:0|0 gr|para:2|sent:0|0
0.35 lev|after:0|far:7-12 pl=收入| share|far:1|far:4-6 wl=上年|gr
0.36 DFcur0|r未完 DFgap2|r差 DFord1|r结余 DFov01 DFr未完 Dprev:4-6|sent:0 Epl=投资 Eu=车|辆 Nu人|level RPn1|.5
0.36 SAcls0101 SBR-1x|para|u kindc|案率 pl=减少|gr pl=支出 wl=登记
0.37 DFp1@sent:3 DFpw=收入-支出|r结余 Dpara:3|sent:0 Eafter:0|para:0 Eovl1 Eper=u|sent|prev NsfTrue|money|each
0.37 NsfTrue|points|rate RPn2|.3 SAt合计|x SA按|1|0 SR3>|其中|0|u pl=实际 share|sent:0|after:1 w1@named:4-6
0.37 w1@named:7-12 wl=产品 wl=投资|位率
0.38 DFgap1|r差 DFp@para:3 DFp@prev:0 Npoints|下降 NsfFalse|money|each SAn3|1 SA后其中|0|1 SBRlast3|t0 SBn4|t共
0.38 SIvl|end， cls1011|lev kindc|和 qz00|de
0.39 DFp@para:0 Eper=none|after|after SAt0|其中 SBRnama|t合计 SBRnama|t累 cls1010|lev ovl1|gr pl=支出|付率 pl=收回
0.39 share|after:0|para:2 to0|COMPLETION w@para:7-12 wl=|意度 wl=资金|资金
0.40 Nlevel|n3 RPcls0010|.5 SBn5|t共 SIvf|alike1 SR3=|u|money SRalike0|后其中 comp|sent:1|after:0 kindm|位率
0.40 share|sent:0|far:4-6 wl=学位
0.41 DFfirst10|r净 DFp@sent:3 Ep@para:2 SBl预算 SBoth2 SIbf|one1 SR3=|按 lev|sent:1|far:13+ pl=省级 wl=支出|de
0.42 NsfFalse|count|rate de|sent:2|sent:0|0 wl=合计|
0.43 Nlevel|投入 Nu吨|level Nu户|level RPlen5 SA按|1|1 SBRalike1|t累 SIbf|own1 SR3>|u|count SRfirst3|x
0.44 DFcls1000|r其余 EQ0|lev Nrate|总额 NsfTrue|money|level SR3=|其中|1|u WSk3|p1|lev bword=投资|投资
0.45 DFord1|r剩余 DFw@sent:1 DFwl=拨款|r结转 Eu=人|人 NheadFalse|rate RPeq05 RPun=日 SRfirst3|后其中
0.45 comp|sent:0|para:7-12 comp|sent:0|sent:1 de|para:1|sent:0|0 ovp3|comp pl=提高|pt
0.46 Esent:0|para:3 Ew1@sent:4-6 Ndelta|上年减少 Neach Neach|n2 RPn2|.5 SR4>|u|money kindm|占比
0.47 ADJo1 ADJp2|comp Ngrowth|n2 NheadFalse|each Nu方米|level RPcls0000|.5 RPj.5|LEVELLEVEL SAcls0100 SAt合计|其中
0.47 SBR3>|t共 SR4>|包括 kindc|占 lev|para:1|para:3 pl=办结 pl=费用 share|sent:0|prev:3 wl=到位|行率
0.48 Epara:3|sent:0 Eper=u|sent|far Nlevel|完成投资 SBat2|t累 SIvl|n2 de|far:7-12|sent:0|0 gr|sent:1|sent:0|0
0.48 pl=资金|位率 share|sent:2|para:3 w@named:7-12
0.49 DFcls0010|r余 Eper=u|para|sent Nrate|目标 RPeq18 de|para:3|sent:0|0 pl=培训|占 samelabel|lev wl=投资
0.50 DFgap3|r差 Ndelta SAt0|后其中2 SBat2|t共 SR3>|u|money WSk2|p1|share de|prev:4-6|sent:0|0 pl=增|gr wl=结余
0.50 wl=费用 wl=预算|行率
0.51 Ew1@sent:3 Neach|费用 SR-1x|其中|0|u SR4>|x|0|u SRfirst1|按2 lev|after:0|sent:1 pl=支出|行率
0.51 share|sent:1|sent:2
0.52 DFgap7-12|r结余 DFp1@sent:0 DrLEVEL Ew@after:0 SBR4>|t0 SBat2|t合计 SBt共|sent SIbl|u1 lev|sent:0|far:2
0.52 lev|sent:0|far:4-6 pwsent|de rLEVELPRIOR|de|than1
0.53 NbFalse|COMPLETION Neach|n1 Neach|每期 NheadFalse|delta Nl00 Nrate|改率 SIbl|end， comp|sent:1|sent:3
0.53 lev|para:0|para:3 pl=完成|预算 wl=收回|意度
0.54 DFgap1|r结余 DFgap3|r结转 DFwl=支出|r剩余 Nlevel RPeq14 SIbl|n3 SR3=|后其中|0|u SR4>|包括|0|u SR4>|按|0|u
0.54 comp|sent:0|far:4-6 gr|para:3|sent:1|0 wl=支出|占 wl=资金
0.55 DFgap1|r净 NheadTrue|rate Nlevel|经费 NsfFalse|percent|rate RPj0|LEVELLEVEL SAcls1010 comp|sent:0|para:4-6
0.55 pl=完成| share|after:0|para:3 share|sent:1|sent:0 topic100|share
0.56 DFp1@para:4-6 DFp@sent:1 Epl=补助 Nu亿元|level RPj.3|LEVELLEVEL RPj.75|prev SIvl SIvl|one0 SR4>|其中|0|u
0.56 cls0011|share cls0101|share pl=满意|意率
0.57 DFfirst00|r差 Esent:0|prev:7-12 Nrate|降 SR3>|x bnear=13|share
0.58 Ew1@para:4-6 Nlevel|安排 Nlevel|接待 RPcls1000|.3 SA按2|1|0 SBt合计|para cls1110|lev lev|sent:1|prev:3 pl=企业
0.58 w1@sent:2 wl=1年|gr
0.59 Epl=支付 NheadFalse|level Nlevel|余额 Nrate|支付率 RPeq00 RPj.3|far SAcls0000 SA后其中 SBRnama|t0 SIvl|first0
0.59 SRat1|后其中 kindc|成率 pl= pl=支出|gr ypwok
0.60 Eprev:4-6|sent:0 Esent:0|prev:4-6 SAoth4 gr|sent:1|after:0|0 lev|sent:0|prev:4-6 pl=人口 pl=经费|de pl=补助
0.60 wl=总计|占
0.61 Eper=t|prev|sent NheadFalse|points SR2<|按 SR3>|其中
0.62 DFgap1|r结转 Nrate|支出进度 Nrate|结率 SBRlast3|t累 SBat1|t合计 base=2of2|share comp|sent:2|para:4-6
0.62 gr|sent:0|sent:2|1 lev|after:0|sent:0 lev|sent:2|para:4-6 pl=补贴
0.63 DFpl=结余|r结余 Dsent:3|sent:0 Esent:0|sent:2 Nu日|level comp|prev:1|prev:2 kindc|盖率 ordwp|share pl=算数
0.63 pl=结余|de
0.64 DFold0|r未完 Dsent:3|sent:1 Esent:0|far:4-6 Nrate|调整预算 PPo100 SAcls1111 lev|sent:1|sent:4-6
0.64 share|sent:0|prev:4-6 topic001|comp
0.65 Nlevel|拨款 RPcue0|.75 SBn4|t累 SRfirst1|其中 comp|para:2|sent:0 comp|sent:2|sent:4-6 gap1|0 pl=共 pl=就业
0.65 pt|sent:0|after:0|0 share|para:1|para:2 share|sent:0|para:3 w@named:4-6
0.66 Ep@after:0 Nlevel|上年结转 NsfTrue|percent|each SBl收入 SRalike1|包括 ovp1|lev wl=调查
0.67 DFgap1|r余 DFp1@para:2 DFpl=预算|r结转 Ngrowth|同比增长 Nlevel|问卷 Npoints|n1 SAgap0|1 SAx|0|1 SA后其中|1|0
0.67 SBn4|t合计 SBt总|sent kindc| kindc|格率 lev|sent:0|prev:2 w1@sent:4-6
0.68 DFcls1011|r结转 PSs10 SAt为|1 depth lev|sent:1|para:4-6
0.69 DFcls0101|r其余 PSk2|w0|comp SAt合计|后其中 SR2<|x lev|after:0|sent:2 share|after:0|after:1 topic110|share
0.70 DFcls0110|r结余 Eper=u|sent|para Ngrowth|n3 Ngrowth|同比下降 RPtail11 de|prev:4-6|after:0|0 wl=结案
0.71 DFr结余|far7|far6 Dp1@para:3 Epara:2|sent:0 Eprev:2|sent:0 SBR3>|sent|u SBoth13 SR2<|后其中2
0.71 gr|sent:0|para:4-6|0 ovl3|de qz00|pt
0.72 Epl=投入 Ndelta|增收 Nu分|level SR3=|x|0|u lev|sent:0|named:13+ share|sent:0|sent:4-6 topic110|lev wl=安排
0.72 wl=资金|行率
0.73 Nrate|意度 RPn4|1
0.74 DFr结余|para3|para1 RPk1 SBR0x|t0 SR4>|u|count bword=资金|到位 comp|sent:1|para:3 ovp2|comp
0.75 SIvl|u1 SR2<|按|1|u de|para:4-6|sent:0|0 p1@prev:1 pl=决算|gr pl=意度|pt wl=上年|pt wl=事项
0.76 DFold0|r余 DFr其余|sent1|sent0 Egap1 Nlead1 Nrate NsfFalse|points|level SR4>|其中 comp|sent:0|named:13+
0.77 DFord0|r差 Dp1@sent:2 Eo0 SBRalike1|t合计 SIvl|para3 comp|sent:0|sent:4-6 pct0|comp share|sent:0|named:13+
0.78 EQrCOMPLETION|lev Nlevel|自评得分 SAcls1100 SAn3|0 base=none|share rLEVELPRIOR|pt|than1
0.79 Eafter:0|para:1 Nrate|n3 SRat0|按 cls1110|share p1@sent:4-6 pl=总额 pl=格率|pt share|sent:0|prev:2 wl=培训
0.79 wl=对象 wl=收回|意率
0.80 SBt累|sent cls1101|share de|sent:0|prev:4-6|0 kindm|付率 w@far:0
0.81 Dp1@sent:3 Neach|单价 de|sent:0|sent:2|0 gr|prev:7-12|prev:4-6|0 p1@para:1 pl=支出|de
0.82 Ew1@sent:1 Npoints|上年提高 Nrate|提高 SR3>|x|1|u wl=2年|de
0.83 DFcls0100|r剩余 DFw1@prev:3 Nu份|level SA后其中|1|1 SBRalike1|t共 cls1000|lev share|sent:0|named:7-12 w@after:0
0.83 wl=预算|预算
0.84 DFcls0111|r结转 DFr结转|sent1|sent0 Dpara:4-6|sent:0 Nu件|level SAseg0 WSk2|p0|lev
0.85 NsfTrue|count|growth RPcls0000|1 SR2>|其中|1|u kindm|收入 lev|after:0|para:4-6 pl=支出|资金 qz1|lev w1@sent:1
0.86 DFfirst11|r余 ErLEVELLEVEL Ngrowth|增幅 RPnl资金|0 SRfirst1|按 kindc|收率 lev|sent:1|sent:0 wl=总额
0.87 Nlead3 Nlevel|拨款收入 SBR1<|t0 SBnextpara|t累 gr|sent:1|sent:0|1 lev|sent:0|prev:7-12
0.88 RPun=亩 pl=完工 rLEVELPRIOR|de|than0
0.89 DFpl=总计|r结转 Ngrowth|n1 RPcls0010|0 RPj1|para bnear=12|share gr|para:2|para:4-6|0 kindm|资金 pwpara|share
0.89 qz1|share
0.90 Epl=待费 RPcls0110|0 SAn4|1 SR2>|后其中 pl=次均|de wl=完成|占
0.91 Eper=l RPj0|far SBl金额 gap1|1 wl=预算|
0.92 DFp@sent:0 DFw1@sent:1 Dgap3|0 Epl=购置 SR4>|x adj0|gr bnear=13|comp kindm|用率 w1@sent:3
0.93 Nu台|level RPcls0100|.3 SA其中|0|1 comp|sent:0|named:4-6 ovp3|lev pct0|lev
0.94 p1@sent:2 wl=到位|资金
0.95 Neach|增收 RPj.75|LEVELLEVEL SIbf|t合计 labov|PRIOR wl=算数|行率
0.96 DFpl=资金|r结余 DFw1@para:2 base=3of3|share cls0001|comp pl=整改
0.97 DFgap1|r未完 SBR4>|t总 SIvf|para3 de|sent:3|sent:0|0
0.98 lev|sent:2|sent:0 wl=3年|gr wl=案件
0.99 DFfirst11|r结转 SRfirst1|x pl=办结|结率 wl=制价|gr wl=投入 wl=收回
1.00 NsfFalse|percent|delta SR2<|x|1|u pl=到位|位率 pl=标价|gr
1.01 Ep1@sent:1 NheadFalse|growth WSk4|p0|share
1.02 Nlevel|总支出 Nu人次|level
1.03 ADJ-11 DFcls0110|r净 DFp1@para:1 Eafter:0|sent:0 NbFalse|LEVEL pl=分别
1.04 bword=支出|合计
1.05 Epl=支出 Esent:1|sent:0 SBR2<|sent|u SR3>|其中|1|u comp|after:1|after:0 to1|PRIOR wl=上年|de wl=企业 wl=计划
1.06 DFw1@para:3 SAcont10|0 SBR4>|sent|u SBRlast3|t总 SBl de|after:0|sent:0|0 gr|sent:3|sent:0|0 ovp2|lev
1.06 share|sent:0|para:2
1.07 SAt共|x
1.08 DFwl=支出|r结余 DFwl=支出|r结转 Epl=计 RPlen6 rLEVELPRIOR|gr|than1
1.09 Nlevel|年初预算 pl=资金|占
1.10 DFcls0100|r其余 SBmore0|sent pwsent|pt share|para:2|para:3
1.11 DFcls0100|r余 SIvf|one1 comp|sent:0|named:7-12
1.12 DFp1@sent:4-6 Ndelta|上年增加 Nlead2 cls1101|lev gr|sent:0|sent:1|1
1.13 SIvf|t合计 cls1100|share gap1
1.14 DFgap1|r剩余 EQrLEVEL|lev RPcls0101|.5 SBmore0|para pl=合格|格率 wl=金额
1.15 Dsent:2|sent:0 Ngrowth cls1101|comp
1.16 RPj.5|far cls0100|share pwsent|gr
1.17 Eu=人|名 Eu=平|里 Nlevel|服务支出 SIbf|para1 SRat0|包括 w1@after:0 wl=合计|占 wl=预算|de
1.20 Ndelta|n2 SBR4x|sent|u
1.21 DFcls0110|r结转 Nu个村|level rLEVELPRIOR|pt|than0
1.22 DFcls0110|r剩余 SR2>|按|1|u SRfirst3|包括 base=3of3|comp cls1001|lev wl=调查|意度
1.23 Neach|平均 share|sent:0|para:1 wl=规模
1.24 ADJw1 DFw1@para:4-6 WSk2|p0|share bnear=11|share kindm|和 lev|after:0|after:1 wl=决算 wl=问题
1.25 gr|para:4-6|sent:0|0 lev|para:2|para:7-12 wl=编制 wl=问卷|收率
1.26 SBR3x|sent|u
1.27 Nlevel|预算支出 de|sent:1|sent:0|0
1.29 SIvf|合计 de|sent:0|sent:1|0
1.30 SR2<|其中|1|u
1.31 Eper=u p1@sent:1
1.32 SBn4|t总 pt|sent:0|sent:1|0
1.33 Ew1@sent:2 SBR3=|t累
1.36 Eu=公里|里 lev|sent:1|sent:3
1.37 DFord1|r未完 SR2<|u|money bnear=14|share lev|after:0|para:2
1.38 SBR4>|prev|u
1.39 Nrate|节约率 PPsent|sent pl=合计|de
1.40 Nrate|完成预算 Nu元|level lev|sent:2|sent:4-6 wl=经费|行率
1.41 DFpw=资金-支出|r结余 Dp1@sent:0 lev|after:1|after:0
1.42 pl=满意|意度
1.43 Epl=共 Nrate|n1
1.44 Nlevel|职工
1.46 Eper=l|sent|sent SR2>|u|money SRfirst4|按
1.47 pl=得
1.49 Eafter:1|after:0
1.50 Esent:0|para:4-6 PSk2|w2|lev
1.51 Dgap1|0 rLEVELPRIOR|gr|than0 wl=目标
1.52 Ndelta|新增 pl=标价|de
1.54 SBRlast3|t合计 pl=行率|pt
1.56 Dd@after:0 bword=收入|收入 pl=资金| wl=抽查
1.57 w@sent:0
1.61 wl=投资|投资
1.64 RPlen9 wl=
1.66 gr|sent:0|sent:1|0
1.67 Esent:0|sent:1
1.68 w1@sent:0
1.69 w1@para:0
1.71 Ew@sent:0
1.73 EQrCOMPLETION|comp
1.75 ADJp0|comp wl=2年|gr
1.77 kindm|
1.80 DFcls1110|r结转 Neach|每月 WSk3|p0|share gr|sent:1|sent:2|0
1.81 cls1011|comp
1.83 Ndelta|同比减少 WSk4|p3|share share|sent:2|sent:3
1.84 gr|sent:2|sent:1|0
1.86 Eper=none|sent|sent
1.88 Dsent:1|sent:0 labsame|LEVEL wl=计划|
1.91 Ep@sent:0
1.94 Dp1@sent:1
1.95 PPrLEVELPRIOR
1.97 SBRlast3|t共
1.98 p1@after:0
1.99 wl=投资|
2.00 Ew1@sent:0
2.01 cls1001|comp
2.07 SR3>|后其中|0|u
2.09 p@sent:0
2.10 ovp3|share
2.13 DFcls1110|r结余
2.14 Dsent:0|after:0 Nrate|约率
2.16 DFp1@sent:1
2.18 Dd@sent:0 pct0|share
2.19 Nlevel|上年
2.23 bnear=14|comp
2.25 pt|sent:1|sent:0|0
2.35 wl=任务|
2.38 pl=合计
2.51 DFw@sent:0
2.53 Eper=u|sent|sent
2.56 base=4of4|comp
2.84 EQov0
2.85 base=4of4|share
2.94 DFw1@sent:0
2.96 chalno
2.99 Dd1@sent:0
3.11 samelabel|comp
3.13 Ep1@sent:0
3.23 p1@sent:0
4.53 EQ
"""
