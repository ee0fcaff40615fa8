"""How much each trait speaks for a derivation, learned by ``tools.derivation_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-4.46 over|share
-3.81 SAt、|0
-3.36 SAnest
-2.98 chlensame
-2.64 chlenal
-2.54 chalsame
-2.52 pl=目标
-2.49 over|lev
-2.47 SA其中|0|0
-2.46 DrPRIOR SAcls1001
-2.45 pl=预算
-2.44 pprior|lev
-2.41 Nu座|level
-2.37 RPj0|sent
-2.35 wprior|share
-2.26 cls0010|comp
-2.25 ErLEVELPRIOR
-2.23 share|after:0|sent:0
-2.22 Dway0
-2.21 Nrate|支出
-2.15 SBnest
-2.13 Nrate|工率
-2.07 wprior|lev
-2.04 cls0110|lev
-2.03 kindm|约率
-1.96 ErPRIORLEVEL Nu条|level p@prev:2
-1.91 pwdiff|de
-1.89 ADJo0 Nrate|整改率
-1.88 Nrate|完成目标 p@far:2 wl=收入|de
-1.87 WSmore1 over|comp pct2|share
-1.85 lev|sent:2|sent:1 wl=收入|gr
-1.83 Eper=u|far|sent
-1.82 pl=预算|gr
-1.79 cls0111|comp
-1.78 chlenno pl=|pt
-1.77 DFwl=收入|r结余 p@far:3
-1.76 Eovl0
-1.75 RPj.3|sent
-1.74 wl=就业
-1.73 DFw@far:4-6 cls0100|comp
-1.71 ovp0|lev
-1.70 DFov30
-1.69 lev|sent:0|sent:4-6 rPRIORPRIOR|de|than0 wl=完成|
-1.68 RPj.5|sent
-1.67 Neach|户均
-1.66 Eo3
-1.65 SAcls0011
-1.63 DFp1@far:4-6 SBmore1|prev
-1.61 ADJb0 DFw@far:2 Nu所|level SBt总|prev
-1.60 DFp@far:3 bnear=01|share bnear=04|comp cls1111|comp p@prev:3
-1.59 DFcls0010|r净 NsfFalse|percent|each SBmore1|para
-1.58 Eper=none wl=收入|预算
-1.57 bword=预算|收入 to0|EACH
-1.56 RPnl结余|.5 lev|para:2|para:3
-1.55 Nlevel|车辆 p@far:4-6 w@far:7-12
-1.54 DFw@prev:4-6 de|sent:1|sent:2|0 wl=完成|de
-1.53 DFwl=结转|r结转
-1.52 cls0111|lev cls1001|share ordpw|share unitdiff wl=满意
-1.51 DFcls0000|r差 samelabel|share
-1.50 ADJ-10 Nrate|n2
-1.49 Nlevel|指标 SBnextdiff|t累
-1.48 wl=支出|行率
-1.47 p@far:1
-1.46 Ngrowth|降幅
-1.44 DFfirst00|r结转 cls0000|comp w1@far:7-12
-1.43 base=0of2|share
-1.42 bword=预算|完成 wl=完成|预算 wprior|comp
-1.41 Ew@far:4-6 de|sent:2|sent:1|0
-1.40 DFpl=支出|r结转 Nrate|算执行率 adj1|gr pl=和
-1.39 DFgap7-12|r结转
-1.38 DFp@far:7-12 DFw@para:4-6 bword=支出|预算 cls0000|share pl=任务 topic001|lev
-1.37 DFcls0000|r结余 DFw1@far:2 w@prev:4-6 wl=预算|支出
-1.36 PPdiff|diff p@sent:4-6 pct3|share topic001|share w1@far:13+
-1.35 ADJw5 Ndelta|算节 RPnl支出|.3 SBnextsame|t合计
-1.34 DFw@prev:2 Ep@after:2 Ew@sent:3 RPun=亿元 p1@far:4-6
-1.33 pl=计划
-1.32 SBl总额 chnono
-1.31 PSs00 WSs0
-1.30 DFcls0001|r结转 DFcls0010|r结转 pwpara|pt
-1.29 DFcls0001|r其余 DFov11 Eper=noper Nlevel|年末结转 wl=|成率
-1.28 DFw@prev:3 Eu=户|户 lev|sent:1|para:2
-1.27 pl=其他 wl=资金|位率
-1.26 RPun=户
-1.25 DFord0|r其余 DFp1@far:7-12 DFw@far:1 Dp@para:3 Dpr1
-1.24 RPj.75|sent lead0=True pt|after:0|sent:0|0
-1.23 DFw1@far:3 DFw@far:3 base=0of3|comp pl=|占 rPRIORPRIOR|gr|than0
-1.22 ADJ base=0of4|share
-1.21 ADJ11 DFgap2|r结转 RPcls1010|0 p@prev:1 share|sent:0|after:0
-1.20 DFpl=收入|r结余 p@prev:4-6 pl=支出|占 wl=完成|gr wl=拨款
-1.19 Dp@prev:3 Eper=none|prev|prev w1@prev:7-12
-1.18 DFov00 DFwl=资金|r结转 p@after:2 pct1|share
-1.17 Egap7-12 RPcls1111|0 RPn3|.3 gr|sent:3|sent:4-6|0 lev|sent:0|para:7-12 pl=护费|de
-1.16 DFgap2|r净 cls0110|comp pl=满意 share|sent:0|prev:7-12 to0|SHARE wl=上年
-1.15 Ew@prev:2 SAx|0|1 cls0010|share labnone|SHARE p1@far:2
-1.14 ADJp1|lev ADJw3 DFcls0011|r结余 RPcls0101|1 p@para:1
-1.13 DFfirst00|r余 Dp@prev:4-6 w1@para:7-12 wl=支出|进度
-1.12 SBn3|t0 bword=支出|支出 pl=县级 w@after:1 wl=得
-1.11 Ep@far:4-6 Nrate|收入 SBat3|t0 WSk2|p1|lev labov|LEVEL
-1.10 DFfirst00|r净 NsfFalse||delta bnear=03|share ovp0|share p1@prev:2 wl=经费|de
-1.09 Nlevel|到位 Nrate|比例 PS pl=任务| w1@far:1 wl=完成|成率
-1.08 DFp@far:2 Eper=none|sent|prev Nlevel|总额 WSk3|p2|lev pl=位率|pt
-1.07 DFgap2|r结余 Eafter:1|sent:0 RPeq16 RPnl完成|0 SAn5|0 rEACHPRIOR|gr|than0 w@far:1 w@far:4-6
-1.06 DFw@far:7-12 comp|sent:0|after:1 wl=支出|支出
-1.05 Nrate|和 PStot0 base=0of3|share bnear=02|comp comp|sent:1|named:13+ share|sent:1|sent:4-6 wl=算数|de
-1.04 DFpw=支出-结余|r结余 Ep@far:3 Neach|车均 RPlen1 de|para:4-6|para:4-6|0 gr|after:0|after:1|0 pct1|comp pl=项目
-1.04 pprior|share wl=参保
-1.03 DFord0|r结余 Dgap7-12|1 Eafter:0|sent:2 Ep@prev:2 Ew@prev:4-6 Npoints|提高 RPk2 SAcls0111 de|sent:0|after:0|0
-1.03 gr|sent:3|sent:2|0 ovp0|comp pct2|comp w@far:2
-1.02 DFp@prev:3 Dprev:2|sent:0 Nrate|收率 cls0010|lev
-1.01 Dp@prev:2 lev|sent:0|far:7-12 pl=算数|gr
-1.00 ADJw4 DFcls0011|r结转 SAcls0001 SBoth4 WS p1@prev:4-6 rLEVELCOMPLETION|pt|than0 wl=预算|占
-0.99 DFord1|r差 Dp@far:3 Dp@far:4-6 Nlevel|支出合计 SBn5|t0 bword=支出|收入 rPRIORPRIOR|pt|than0
-0.98 ADJp0|lev Ndelta|核减 RPnl收入|.3
-0.97 DFp1@prev:3 Ew@far:7-12 Ew@para:1 NbFalse|SHARE Neach|人均 pl=资金 pl=问卷|意度 wl=标价|gr
-0.96 ADJp2|lev Ew@after:1 Neach|每公里 Nlevel|转和结余 WSk2|p1|comp de|sent:2|sent:3|0 p@after:1 p@sent:3
-0.96 share|para:1|sent:0 wl=投资|gr
-0.95 DFcls0000|r剩余 DFp1@far:3 Ew@para:3 SAgap3|0 pl=算数|de rEACHEACH|gr|than0 w1@prev:1
-0.94 Nlevel|剩余 RPnl预算|.3 SBt累|para gap4-6|1 p1@para:7-12 rLEVELCOMPLETION|pt|than1 share|sent:2|sent:0 wl=满分
-0.93 SAn6|1 pl=待费|de
-0.92 DFpw=支出-支出|r结转 DFw@prev:1 DFwl=结余|r结余 Dgap4-6|1 SAt0|x de|sent:0|after:1|0 pwdiff|gr topic002|share
-0.92 w@far:3 yp0
-0.91 DFcls0001|r结余 Ep@sent:2 Neach|每人 PPov0 SBoth3 WSk2|p0|comp ordpw|comp pl=安排 wl=总计 y00
-0.90 DFord0|r结转 Dp1@far:4-6 Ep1@far:4-6 Nu辆|level pl=标价 topic011|comp
-0.89 DFfirst10|r差 DFw1@prev:4-6 Dgap2|1 RPeq12 gap13+|0 pl=预算| wl=中央
-0.88 WSk3|p1|share bnear=02|share pl=计划| w@prev:7-12
-0.87 DFcls0010|r剩余 DFold1|r结转 Dp@far:7-12 Nlevel|2月 Nrate| SBt0|prev cls1011|share comp|para:1|para:2
-0.87 de|sent:0|para:2|0 share|after:1|sent:0
-0.86 DFcls1010|r结转 Epl=预算 SAseg9 base=0of4|comp ovl1|pt pl=2年 pl=投资|gr qz01|de
-0.85 DFcls0000|r其余 DFcls0000|r结转 DFp1@far:2 DFp@prev:2 Nlevel|总数 SAgap2|0 SAn6|0 SBat1|t0 pl=结转 wl=办结
-0.84 DFr结转|sent2|sent0 Eper=t PSs11 p1@far:7-12 pl=上年|de pl=自筹 wl=发放
-0.83 Epl=上年 Nu项|level SBn6|t0 bnear=04|share comp|para:2|para:3 p@para:2 pl=待费|gr
-0.82 Ngrowth|减率 pl=预算|de pwsent|share w@after:3 wl=整治
-0.81 Ep@far:2 Ew1@para:2 SAcont00|0 SBnextsame|t累 WSk3|p0|comp WSk3|p1|comp WSk3|p2|comp de|prev:4-6|prev:4-6|0
-0.81 wl=|de
-0.80 base=2of4|share bnear=01|comp labnone|LEVEL pl=到位 pl=支出|支出
-0.79 Dfar:7-12|sent:0 gap13+ p@after:3 p@far:0 p@para:4-6 pct3|comp share|sent:1|sent:3
-0.78 Ew@prev:3 Ngrowth|下浮 Nrate|完成率 SAn5|1 WSk4|p3|lev comp|sent:0|far:3 gr|far:3|far:4-6|0
-0.77 Nlevel|补贴 RPun=元 comp|sent:0|para:2 kindc|工率
-0.76 DFgap3|r余 DFw1@far:7-12 lev|sent:1|after:0
-0.75 DFp@far:4-6 Eper=none|far|far Eper=none|sent|far Neach|造价 Nlevel|算数 RPeq15 RPj1|sent WSk4|p0|lev
-0.75 cls0000|lev de|para:4-6|para:3|0 share|para:0|para:1 wl=学生
-0.74 PPrLEVELLEVEL WSk4|p2|lev share|sent:0|far:13+
-0.73 Egap13+ Eordpw Nlevel|实有 Nlevel|支出决算 RPcls1111|.5 SBn6|t总 comp|prev:1|sent:0 gr|sent:1|sent:2|1
-0.73 to0|LEVEL wl=补贴
-0.72 DFw1@far:4-6 Ep@para:4-6 Eper=none|far|sent Eper=none|sent|para Epwdiff RPun=份 SBnextsame|t总 WSk4|p1|lev
-0.72 rCOMPLETIONLEVEL|pt|than1 w@after:2 w@sent:2 wl=到位|位率
-0.71 DFcls0001|r剩余 DFcls0010|r结余 DFcur0|r其余 DFw@sent:2 Egap4-6 Nrate|进度 SAcls1110 cls1110|comp
-0.71 comp|sent:0|prev:1 wl=|和 wl=改造
-0.70 ADJp2|share Epl=资金 Nu类|level PPl1 RPun=万元 SAcont10|1 de|para:3|para:4-6|0 kindc|付率 labnone|COMPLETION
-0.70 pl=完成|gr share|sent:2|sent:4-6 w@prev:2 wl=执行|行率 wl=经费|支出
-0.69 DFgap2|r余 DFr结转 Dd@prev:4-6 Dp@prev:7-12 SAcont11|0 de|far:4-6|far:4-6|0 lev|para:2|para:1
-0.69 share|sent:1|far:13+ wl=占|pt ypwrev
-0.68 Dd@far:4-6 Ep1@prev:3 Nlevel|累计支付 SBnextdiff|t0 SBoth7 de|para:3|para:2|0 pl=补助|占 wl=和
-0.67 DFp@prev:4-6 DFp@sent:2 Dp@para:2 Neach|次均 SAt累|其中 SBn3|t总 bnear=03|comp cls0101|lev gap7-12
-0.67 gr|sent:2|after:0|0 lev|after:1|sent:0 p1@far:1 pl=投资 pt|sent:0|far:2|0
-0.66 DFov03 Nlevel|培训 RPn4|.3 de|sent:0|far:7-12|0 pct3|lev wl=总值|gr wl=维修
-0.65 Dpara:2|sent:0 Nlevel|在职人员 gap2 lev|para:1|para:4-6 pl=结余 share|sent:1|far:7-12 wl=产值|gr
-0.64 DFgap4-6|r结转 DFpl=收入|r结转 Nrate|执行率 SBt总|para comp|sent:2|sent:1 labov|EACH topic002|comp
-0.64 topic002|lev topic011|share wl=到位
-0.63 DFcls1000|r结转 DFfirst00|r其余 Nrate|出占 Nrate|占总支出 SBt0|sent gap4-6 pl=追加|行率 rLEVELEACH|gr|than1
-0.63 share|para:1|para:3 w1@prev:3
-0.62 Nlevel|合计 Nlevel|总投资 Nlevel|结转 RPcls1111|.3 RPnl完成|.5 RPun=件 SAcls1101 de|para:0|para:1|0
-0.62 de|sent:1|sent:4-6|0 kindc|目标 labnone|EACH pct1|lev qz0|share wl=结余|占 wl=预算|约率
-0.61 Esent:2|sent:3 Neach|人次均 RPcls1010|.3 wl=县级 wl=护费|de
-0.60 DFr其余 Dgap1|1 Eper=u|prev|sent Nlevel|护费 Nlevel|结余 Nlevel|行维护费 RPnl收入|0 RPy111 SBnextdiff|t总
-0.60 de|after:2|sent:0|0 lev|para:1|para:0 pl=制价|gr rSHARELEVEL|pt|than1 wl=其他 wl=合计|gr
-0.59 ADJp1|comp Eafter:2|sent:0 Efar:4-6|sent:0 Ndelta|节 SAcls0010 WSk4|p1|share comp|sent:0|prev:7-12
-0.59 pl=预算|行率 wl=成率|pt wl=投资|占
-0.58 DFp@prev:1 RPlen2 SBoth9 WSk4|p2|share comp|sent:2|sent:0 de|prev:7-12|prev:4-6|0 pl=资金|gr
-0.58 rLEVELLEVEL|gr|than0 topic003|share wl=问卷
-0.57 ADJp1|share DFcls0101|r结余 Epara:1|sent:0 Epl=经费 Neach|补助 Nlevel|得分 de|sent:3|sent:4-6|0 kindc|用率
-0.57 kindm|意度 rLEVELLEVEL|gr|than1
-0.56 Ndelta|净增 PPrSHARESHARE cls1010|share lev|sent:0|para:1 pl=经费|gr
-0.55 Dd@after:1 RPn3|0 SBl支出 SBnextpara|t总 WSk4|p0|comp WSk4|p1|comp WSk4|p2|comp WSk4|p3|comp
-0.55 comp|para:2|para:4-6 pt|far:4-6|sent:0|0 rCOMPLETIONPRIOR|pt|than0 rLEVELEACH|de|than0 wl=决算|de
-0.54 Ep1@far:7-12 Epl=合计 Ew1@prev:3 Neach|每平方米 Nlevel|面积 SA(|1|0 comp|para:1|sent:0 de|sent:0|para:4-6|0
-0.54 gap7-12|1 gr|sent:0|para:1|0 ovl0|de pl=占|pt wl=支出|付率
-0.53 DFgap4-6|r结余 DFgap7-12|r其余 Dd@para:4-6 SAx|1|1 bword=资金|资金 de|sent:0|prev:2|0 pl=执行|行率
-0.53 pt|sent:0|far:4-6|0 share|sent:1|para:2
-0.52 DFcur0|r结转 Dfar:4-6|sent:0 Ew@sent:2 Neach|公里 Nlevel|采购支出 PPo000 RPcls0010|.3 SBmore0|prev
-0.52 de|para:4-6|para:2|0 lev|sent:0|sent:1 pl=结余|行率 share|after:0|sent:1 wl=设施
-0.51 DFpl=支出|r结余 Eper=none|para|para Nlevel|其余 Nlevel|务接待费 Nlevel|待费 Nrate|行率 cls1100|comp p@far:7-12
-0.51 pl=工程 pl=配套 pl=面积|gr pt|far:1|sent:0|0 pt|sent:0|far:1|0 rLEVELSHARE|pt|than0 topic012|share w@para:1
-0.51 wl=上年|占 wl=服务
-0.50 Dgap3|1 Eper=t|para|sent NheadTrue|delta Nlevel|资金 RPcue0|0 RPj.3|PRIORLEVEL RPlen8 SAoth1 SBl合计 SBt0|para
-0.50 SBt累|prev gap7-12|0 p1@far:3 p1@prev:7-12 pl=培训 pl=完成|de pl=总值|gr w1@far:2 wl=得分 wl=满意|意度
-0.49 ADJw0 Dgap7-12|0 Ep@far:7-12 Eper=none|after|far Nrate|资金 RPcls0111|0 SBpar2 base=1of3|share kindc|提高
-0.49 ordpw|lev pwdiff|lev rEACHLEVEL|de|than0 share|prev:1|sent:0 topic012|comp wl=资金|gr
-0.48 DFr净 Eafter:0|prev:4-6 PSk2|w1|lev RPcls1101|0 de|prev:3|prev:4-6|0 gr|sent:0|after:2|0 lev|sent:0|after:1
-0.48 lev|sent:1|after:1 lev|sent:1|prev:4-6 lev|sent:2|sent:3 p1@para:0 pl=其余 wl=省级
-0.47 Epdone Epl=补贴 Esent:0|far:7-12 Neach|方米 Nlevel|经费 RPeq08 RPlen3 comp|far:2|sent:0 de|sent:4-6|sent:3|0
-0.47 kindm|成率 pl=剩余 rEACHLEVEL|de|than1 wl=其余 wl=护费|gr wl=追加 wl=预算
-0.46 Eafter:0|after:1 Eo2 Eper=none|para|sent Epwpara PPl0 comp|sent:1|far:7-12 de|prev:3|prev:2|0 gap2|1
-0.46 gr|after:1|after:0|0 gr|sent:0|after:1|0 pl=人均|de w@prev:1 wl=建设
-0.45 DFfirst10|r其余 DFpw=收入-收入|r结余 Egap3 Nlevel|累计 RPeq02 SBnextpara|t0 gap3|0 pl=上年 pt|sent:1|sent:2|0
-0.45 rSHARESHARE|pt|than1 w1@far:3 wl=完工 wl=待费|de wl=调整
-0.44 Ndelta|n1 Nrate|格率 SAt0|( base=none|comp comp|sent:2|far:7-12 gr|after:1|sent:0|0 pt|sent:0|para:1|0 rz1
-0.44 share|sent:1|prev:4-6 wl=支出|de
-0.43 DFcls0100|r结转 DFfirst00|r结余 DFwl=预算|r结转 Dp1@far:7-12 RPvals2|0 SAcont01|0 SAseg1 SBl人员 SBoth14
-0.43 comp|prev:2|prev:3 pl=完成|成率 wl=制价
-0.42 Ew@para:2 Nlevel|对象 Nrate|占总投资 NsfFalse||rate adj1|de de|prev:4-6|prev:3|0 de|sent:3|sent:2|0
-0.42 gr|prev:7-12|sent:0|0 pl=产值|gr pl=合计|占 pt|sent:2|sent:1|0 pwpara|comp wl=合格|格率 wl=工程 wl=护费
-0.42 wl=收入|
-0.41 DFr差 DFr结余 Esent:0|para:2 Nrate|满意率 RPn4|0 SBat5|t0 gr|para:4-6|para:4-6|0 gr|sent:0|after:0|0
-0.41 gr|sent:0|para:2|0 lev|para:1|para:3 lev|sent:1|far:7-12 pl=结余|de share|sent:2|sent:1 w@prev:3
-0.40 DFcls0000|r余 DFcur0|r差 DFgap2|r其余 DFgap4-6|r其余 DFw@para:3 Nu万元|level comp|sent:0|sent:2
-0.40 comp|sent:1|far:13+ de|para:2|para:0|0 de|sent:0|prev:1|0 gr|prev:4-6|prev:4-6|0 gr|sent:2|sent:0|0 pl=指标
-0.39 DFfirst00|r剩余 DFord0|r剩余 Eper=u|after|after Esent:0|prev:3 RPcls0101|.3 SBat4|t0 SBnextdiff|t合计
-0.39 bnear=10|comp comp|far:2|far:3 de|sent:0|after:2|0 gap4-6|0 gr|sent:3|sent:1|0 p@sent:2 pwpara|gr pwpara|lev
-0.39 share|far:1|sent:0 topic011|lev w@para:0 wl=率由|pt
-0.38 Dsent:2|sent:1 Efar:7-12|sent:0 Ep@after:1 RPu0 RPy110 bword=资金|支出 comp|after:1|sent:0 de|after:0|sent:1|0
-0.38 de|sent:0|far:2|0 gr|para:3|para:4-6|0 labsame|SHARE pprior|comp share|sent:0|named:4-6 wl=支出|资金
-0.37 Dp@after:1 PPsent|diff PSk3|w0|lev cls0001|share kindc|结率 pl=提高|pt pt|sent:0|prev:2|0 pwdiff|share
-0.37 rEACHLEVEL|gr|than1 wl=活动
-0.36 DFcls1001|r结余 Dp@para:4-6 Eprev:4-6|prev:4-6 Nlevel|决算 Nu家|level PSk2|w0|share PSk3|w1|lev SAn4|0
-0.36 cls0011|lev de|far:4-6|sent:0|0 lev|sent:1|far:4-6 ovl0|pt rLEVELSHARE|pt|than1 wl=经费|占 wl=补助
-0.35 DFcls1011|r结余 Eafter:0|para:2 Nlevel|资金支出 RPqz00 SBn4|t0 SBnextsame|t0 gr|sent:0|far:4-6|0 kindm|支出
-0.35 pl=资金|de rDELTALEVEL|gr|than1 wl=设施|占
-0.34 DFfirst10|r余 DrEACH NsfFalse|money|delta PPd7-12|13+ PPpara|para RPcue0|.5 SAx|0|0 de|sent:4-6|sent:2|0
-0.34 gr|far:4-6|named:4-6|0 lev|after:2|sent:0
-0.33 DFw@sent:3 Efar:3|sent:0 Nlevel|目总投资 RPn1|.75 SAcls0110 de|para:1|para:3|0 gr|para:4-6|after:0|0
-0.33 lev|sent:0|sent:2 pl=预算|预算 share|sent:0|sent:1 topic012|lev wl=合计|行率 wl=补助|行率
-0.32 ADJp0|share PPd13+|13+ SAend00 SAgap1|0 SBn3|t累 SBt共|prev de|far:7-12|far:4-6|0 gr|after:0|sent:1|0
-0.32 ordpw|de|0 pl=人员 pl=加值|gr pl=执行 w1@far:4-6 w1@para:4-6 w@para:4-6 wl=其中 wl=和|gr wl=待费|gr wl=经费|gr
-0.31 DFfirst10|r结转 DFr余 DFr结转|para4|para3 PPrLEVELSHARE RPn2|1 de|para:2|para:4-6|0 de|prev:1|prev:4-6|0
-0.31 gr|prev:4-6|sent:0|0 gr|sent:1|sent:3|0 gr|sent:4-6|sent:3|0 pct2|lev rEACHLEVEL|gr|than0 topic003|comp
-0.31 wl=决算|gr wl=加值|gr wl=拨款|占 wl=支出|gr
-0.30 Eafter:0|far:7-12 Epara:4-6|sent:0 PPo001 PPrCOMPLETIONCOMPLETION PPrSHARELEVEL SAx gr|sent:0|para:3|0
-0.30 lev|para:1|sent:0 pl=增加|gr pl=结余|占 pl=结转|行率 pl=补助|gr pt|far:7-12|sent:0|0 share|sent:2|prev:7-12
-0.30 wl=任务 wl=单位 wl=收入|支出
-0.29 DFpw=支出-结转|r结转 Nu吨|level PPo110 RPnl支出|0 SBpar1 gr|after:0|sent:0|0 gr|para:2|para:1|0
-0.29 lev|para:2|para:4-6 lev|prev:1|prev:2 lev|sent:1|sent:2 ovp1|share p@named:2 p@named:4-6 wl=总计|占
-0.29 wl=问卷|意度
-0.28 DFgap2|r剩余 DFord0|r余 Ep@sent:1 Eu=人|次 Ew@para:0 PSk2|w2|share RPn1|1 SA包括|1|0 comp|sent:1|para:4-6
-0.28 gr|sent:0|far:7-12|0 lev|prev:0|prev:1 lev|sent:0|sent:3 pl=支付 pl=案件 share|sent:1|far:4-6 to1|COMPLETION
-0.28 w1@prev:4-6 w@para:2 wl=年初|de wl=支出|成率 wl=满意|意率
-0.27 DFcls0100|r结余 Dd@after:2 Dpara:4-6|para:4-6 Eafter:0|para:3 Esent:0|after:0 Nlevel|共计 Nlevel|收入总计
-0.27 PSk3|w2|lev SBl资金 adj0|de de|para:7-12|para:4-6|0 de|sent:1|para:4-6|0 kindm|投资 lev|para:2|sent:0
-0.27 lev|sent:0|far:13+ lev|sent:2|far:13+ pl=调查 wl=活动|占
-0.26 DFov10 DFpw=支出-支出|r结余 Epara:3|sent:1 NsfFalse|money|level PPpara|diff PSk2|w1|comp SAt合计|x
-0.26 gr|para:4-6|sent:2|0 gr|sent:0|prev:4-6|0 lev|sent:1|prev:2 share|para:2|sent:0 share|sent:2|far:13+
-0.25 DFcur1|r结转 DFp1@sent:2 Dgap4-6|0 Dpr2 Efar:4-6|far:4-6 PSk4|w2|lev RPcls1110|.3 RPeq07 RPj.5|para
-0.25 RPj0|PRIORLEVEL RPj1|far SA(|1|1 SAt累|x SBat2|t0 comp|prev:1|prev:2 comp|sent:0|prev:3 comp|sent:1|far:4-6
-0.25 kindc|意度 kindm|行率 lev|after:0|para:3 lev|sent:2|far:4-6 pl=整改|改率 share|after:2|sent:0 wl=共 wl=提高|pt
-0.25 wl=支出|预算
-0.24 Eper=u|sent|after Eu=亩|亩 NbTrue|SHARE PSk2|w2|comp RPqz10 SBn5|t合计 base=0of2|comp de|prev:1|prev:2|0
-0.24 de|prev:2|sent:0|0 gr|para:3|para:2|0 gr|para:4-6|sent:1|0 kindc|改率 kindm|总额 lev|sent:2|prev:4-6
-0.24 pl=减收|gr pl=算数|行率 wl=其他|占 wl=面积|gr
-0.23 DFr结转|sent0|sent1 DFwl=收入|r结转 Dprev:7-12|prev:4-6 Eafter:1|sent:1 Eprev:7-12|sent:0 Esent:3|sent:0
-0.23 PSk3|w0|share RPcls0101|0 bword=资金|投资 cls0001|lev cls0100|lev comp|after:0|sent:0 comp|para:2|para:1
-0.23 de|sent:1|prev:4-6|0 gr|far:7-12|far:4-6|0 kindc|计划 lead0=False lev|after:2|after:1 ovp2|share w@sent:3
-0.23 wl=投资|资金 wl=支出
-0.22 DFold0|r结余 DFw@para:1 Dgap2|0 Nlevel| NsfTrue|percent|level PPrCOMPLETIONSHARE PSk4|w0|lev SBn2|t共 SBn5|t总
-0.22 cls0011|comp cls1000|share comp|prev:1|prev:3 gap3 lev|after:0|prev:4-6 pl=经费|占 pt|prev:1|sent:0|0
-0.22 wl=支出|pt
-0.21 Efar:4-6|far:7-12 Nlevel|支出 Npoints|n1 PPrSHARECOMPLETION PSk2|w1|share RPnl完成|.3 bword=支出|经费
-0.21 bword=预算|支出 de|far:3|far:4-6|0 de|far:4-6|far:7-12|0 de|prev:3|after:0|0 de|sent:0|prev:3|0
-0.21 gr|after:1|sent:1|0 gr|far:7-12|sent:0|0 pl=上年|gr wl=2年 wl=共|gr wl=收入 wl=项目
-0.20 DFp@para:2 Dp@sent:2 Ep@prev:4-6 Nlevel|基本支出 Nlevel|累计支出 PPrLEVELCOMPLETION PSk3|w1|share SAt0|包括
-0.20 SBn6|t合计 comp|para:1|para:3 comp|sent:2|far:13+ gr|para:2|sent:1|0 gr|sent:0|prev:1|0 gr|sent:0|sent:3|0
-0.20 lev|prev:2|prev:1 lev|sent:0|far:3 ordpw|pt|0 pl=护费 pl=案件|gr rEACHPRIOR|de|than0 share|sent:1|after:0
-0.20 wl=经费
-0.19 DFcur0|r余 DFp@para:4-6 NheadTrue|growth Nlevel|总计 Nlevel|收入 PPd2|4-6 de|far:1|far:4-6|0
-0.19 de|para:1|para:0|0 de|para:4-6|para:7-12|0 gr|sent:1|after:1|0 pl=共|gr pt|far:3|far:4-6|0
-0.19 pt|far:4-6|far:4-6|0
-0.18 DFp1@para:3 DFpl=预算|r结余 Eper=none|prev|para Epl=收入 Eprev:3|prev:4-6 Nlevel|投资 Nrate|满意度
-0.18 PPd7-12|7-12 SAoth0 cls0101|comp de|prev:3|prev:1|0 de|sent:0|para:1|0 gr|sent:0|prev:3|0 lev|prev:0|prev:2
-0.18 lev|sent:0|para:2 lev|sent:1|named:13+ ordwp|de|0 pl=支出|预算 pl=活动|占 pwdiff|pt share|far:2|far:4-6
-0.18 wl=人员 wl=债券 wl=收入|占 wl=资金|de
-0.17 DFfirst11|r剩余 Edepth010 Nrate|到位率 PPd13+|7-12 PPd2|7-12 PPrCOMPLETIONLEVEL PSk3|w0|comp RPn2|0 RPtail01
-0.17 RPvals1|0 SBn2|t总 WSk3|p0|lev comp|after:0|sent:2 de|after:1|after:2|0 de|far:3|sent:0|0 de|prev:2|prev:1|0
-0.17 de|sent:0|prev:7-12|0 gr|sent:1|named:4-6|0 kindc|意率 lev|after:2|after:0 p1@named:4-6 pwsent|comp
-0.17 share|after:0|sent:2 share|sent:1|para:4-6 wl=计划|成率
-0.16 DFfirst11|r结余 DFgap3|r结余 Dafter:1|sent:0 Dp@after:0 Ep@prev:7-12 Nrate|到位资金 PPd4-6|4-6 PSk4|w1|lev
-0.16 RPlen7 RPqz01 SBoth16 SBoth2 de|prev:4-6|prev:2|0 de|sent:4-6|sent:1|0 gr|para:4-6|para:3|0
-0.16 gr|para:4-6|para:7-12|0 lev|after:1|sent:1 lev|sent:1|para:7-12 lev|sent:2|far:7-12 ovl1|de p@para:3 pl=合格
-0.16 pl=编制 pt|far:1|far:2|0 pwdiff|comp wl=指标
-0.15 DFcls1000|r结余 DFold0|r剩余 Eafter:0|prev:3 Ndelta|减少 Nlevel|支付 PPd4-6|13+ comp|after:0|para:4-6
-0.15 comp|sent:0|sent:3 comp|sent:1|para:3 comp|sent:1|prev:3 comp|sent:1|sent:2 de|para:4-6|para:1|0
-0.15 de|prev:2|prev:4-6|0 gr|para:4-6|para:2|0 gr|sent:0|prev:2|0 lev|sent:2|after:0 ovl0|gr ovl2|gr p1@far:0
-0.15 pl=问卷|收率 pt|far:2|sent:0|0 rCOMPLETIONSHARE|pt|than1 share|after:0|far:4-6 share|after:0|sent:3
-0.15 share|para:2|sent:1 wl=安排|行率
-0.14 DFcls1010|r结余 DFpw=支出-收入|r结余 DFpw=预算-支出|r结余 Eper=u|after|sent Nlevel|完成 PPd1|4-6 PPdiff|para
-0.14 PSk3|w1|comp PSk3|w2|share PSk4|w0|share RPtail00 SA( SBl comp|after:0|far:4-6 comp|after:0|sent:3
-0.14 comp|prev:2|sent:0 de|prev:7-12|after:0|0 gr|prev:3|prev:2|0 lev|para:2|sent:1 ordpw|gr|0 ordwp|gr|1
-0.14 wl=整改|改率 wl=结余|de wl=结转 wl=购置
-0.13 DFord1|r余 DFpw=支出-收入|r结转 DFpw=收入-支出|r结转 Efar:7-12|far:4-6 Ep@prev:3 Epara:4-6|sent:1
-0.13 Eper=none|prev|far Eper=t|sent|sent Nlevel|净值 NsfTrue|percent|delta RPj0|prev bword=预算|预算
-0.13 gr|prev:3|prev:4-6|0 kindm|预算 lev|far:2|far:3 lev|prev:2|prev:3 pl=支出| pl=调查|意度 pt|far:3|sent:0|0
-0.13 rSHARECOMPLETION|pt|than1 share|after:0|para:4-6 topic003|lev wl=人口 wl=完成 wl=患者 wl=执行
-0.12 Dprev:3|prev:2 Dprev:4-6|prev:4-6 Eper=none|prev|after PPd1|7-12 PPd4-6|2 RPk3 SBnextdiff|t共 adj0|pt
-0.12 comp|after:0|prev:4-6 comp|far:2|far:4-6 de|far:4-6|far:3|0 de|sent:0|far:3|0 lev|para:2|para:0 p@named:3
-0.12 p@para:7-12 pt|prev:2|sent:0|0 wl=人均|de wl=实际
-0.11 DFp1@prev:4-6 Dp1@para:4-6 Eprev:4-6|para:2 Nlevel|补助 NsfFalse|count|level PPd2|13+ RPcls1010|.5 RPnl支出|.5
-0.11 SBl投资 comp|after:2|sent:0 comp|sent:0|para:1 de|far:3|far:2|0 gr|para:2|after:0|0 gr|prev:4-6|prev:7-12|0
-0.11 kindm|占 lev|sent:1|para:3 pl=增收|gr pl=支出|pt pl=金额 share|sent:1|prev:3 wl=位率|pt wl=资金| wl=资金|资金
-0.10 DFcur0|r净 DFw@far:0 Eafter:2|after:1 Efar:4-6|sent:1 Ep1@para:4-6 Nrate|年初预算 Nu公里|level PPd13+|4-6
-0.10 PPd1|3 PPd7-12|2 PPd7-12|4-6 PPpara|sent PSk3|w2|comp PSk4|w0|comp RPcls1010|1 RPnl支出|1
-0.10 comp|after:0|far:7-12 de|after:0|after:2|0 de|para:7-12|sent:0|0 gr|far:1|far:2|0 gr|para:3|after:0|0
-0.10 gr|para:4-6|sent:3|0 gr|prev:4-6|sent:1|0 gr|prev:7-12|prev:4-6|0 pt|far:7-12|far:4-6|0 pt|para:2|sent:0|0
-0.10 share|prev:2|sent:0 share|sent:2|far:7-12
-0.09 Epl=护费 PPd3|1 PPd4-6|1 PPd4-6|3 PSk4|w1|share RPy010 SAgap2|1 SAt总|其中 comp|after:2|after:1
-0.09 de|prev:7-12|sent:0|0 de|sent:1|after:1|0 gr|far:7-12|after:0|0 gr|para:1|para:4-6|0 gr|prev:4-6|prev:3|0
-0.09 gr|sent:0|prev:7-12|0 gr|sent:1|prev:2|0 gr|sent:4-6|sent:1|0 lev|far:2|far:4-6 lev|sent:0|after:0
-0.09 pl=经费|支出 pl=问卷 pt|para:1|sent:0|0 wl=行率|pt wl=证书
-0.08 DFp@far:1 Eper=none|far|prev Ew@sent:1 Ndelta|n2 NsfFalse|money|rate PPd13+|2 PPd7-12|1 PSk4|w2|share
-0.08 comp|after:1|sent:1 comp|prev:2|prev:4-6 comp|sent:0|prev:2 de|after:1|sent:1|0 de|far:7-12|after:0|0
-0.08 de|para:4-6|sent:1|0 de|prev:1|prev:3|0 de|prev:2|after:0|0 de|prev:2|prev:3|0 de|prev:4-6|prev:1|0
-0.08 gr|after:1|after:2|0 gr|after:2|after:0|0 gr|after:2|sent:0|0 gr|far:4-6|far:3|0 gr|named:4-6|sent:0|0
-0.08 gr|prev:3|sent:0|0 lev|after:0|far:4-6 lev|sent:0|prev:3 pt|sent:0|prev:3|0 qz00|gr share|after:1|para:2
-0.08 share|far:1|far:2 share|far:1|far:3 share|prev:2|prev:3
-0.07 DFfirst01|r结余 Dsent:0|sent:1 Ew1@para:4-6 Nl01 Nrate|付率 PSk2|w0|lev RPeq04 RPun=名 comp|prev:1|prev:4-6
-0.07 de|para:2|sent:0|0 gap2|0 gr|far:2|far:3|0 gr|far:3|sent:0|0 gr|far:4-6|far:4-6|0 gr|far:4-6|sent:1|0
-0.07 gr|para:7-12|para:4-6|0 gr|sent:0|para:4-6|1 gr|sent:1|para:2|0 gr|sent:1|para:3|0 gr|sent:1|sent:4-6|0
-0.07 gr|sent:2|after:1|0 gr|sent:2|para:4-6|0 lev|far:1|far:2 lev|prev:0|far:4-6 lev|prev:2|sent:1
-0.07 lev|sent:2|prev:7-12 p@named:7-12 pl=率由|pt pt|far:2|far:3|0 pt|far:3|far:2|0 pt|far:4-6|far:2|0
-0.07 pt|prev:3|sent:0|0 pt|prev:4-6|sent:0|0 share|after:1|sent:1 share|far:2|sent:0 share|prev:1|prev:3
-0.07 share|prev:1|prev:4-6 share|prev:2|prev:4-6 share|sent:0|para:7-12 wl=每月|gr
-0.06 Eafter:0|far:4-6 PPd3|4-6 SAt总|x WSs1 comp|after:0|after:1 comp|after:2|after:0 de|far:2|far:3|0
-0.06 de|far:2|far:4-6|0 de|prev:4-6|prev:7-12|0 de|prev:4-6|sent:1|0 gr|after:0|sent:2|0 gr|para:7-12|sent:1|0
-0.06 gr|prev:2|sent:1|0 gr|prev:3|prev:1|0 kindm|进度 lev|prev:1|prev:0 p1@named:2 pl=制价 pt|far:4-6|far:3|0
-0.06 rSHARECOMPLETION|pt|than0 share|after:0|prev:4-6 share|prev:1|far:4-6 w@para:3 wl=面积
-0.05 DFr结转|sent0|sent2 PSk4|w1|comp PSk4|w2|comp cls1111|lev comp|after:0|para:1 comp|after:0|para:2
-0.05 comp|after:0|prev:2 comp|far:1|far:2 de|after:2|after:0|0 de|sent:1|far:4-6|0 gr|far:7-12|sent:1|0
-0.05 gr|prev:1|prev:2|0 gr|prev:4-6|prev:2|0 gr|sent:3|prev:7-12|0 lev|para:2|far:7-12 lev|sent:1|far:3 pl=资金|pt
-0.05 share|after:0|far:3 share|prev:1|prev:2 wl=农户
0.05 Nlevel|人口 Nlevel|收入完成 Nrate|用率 comp|sent:0|after:0 comp|sent:1|prev:2 share|sent:2|prev:4-6
0.06 Eu=次|次 Nlevel|收入合计 Nrate|合格率 lev|prev:2|prev:0 lev|sent:0|para:4-6 ordwp|gr|0 p@para:0 pl=活动
0.07 Eper=none|after|para Nrate|计划 lev|sent:1|para:4-6 wl=自筹
0.08 Dd@sent:1 NheadTrue|level Nrate|盖率 Nu天|level PPsent|para RPcls1000|0 RPu1 SBn2|t累 de|para:1|para:2|0
0.08 lev|prev:1|far:7-12 ovp3|comp p@after:0 pl=其他|占 topic100|lev wl=支付 wl=算数
0.09 DFov01 Eprev:2|sent:0 Ew1@prev:4-6 RPcue0|.3 RPtail10 SBoth5 gr|sent:0|para:3|1 gr|sent:2|sent:4-6|0 pl=|de
0.09 wl=合计| wl=标价
0.10 ADJo1 DFold0|r其余 Npoints Npoints|n2 SBn3|t合计 base=0of0|comp gr|sent:0|sent:2|0 gr|sent:1|after:0|0
0.10 pl=资金|行率 share|sent:2|para:4-6
0.11 ADJb1 Eafter:0|para:4-6 Ep1@sent:3 SAcls0100 SAgap3|1 SBnextpara|t合计 gap3|1 p@sent:1 share|sent:0|para:4-6
0.11 share|sent:1|para:3
0.12 DFw1@sent:2 DFw@sent:1 Dp@sent:0 Neach|n3 Nrate|位率 RPcls0000|0 base=2of3|share cls1010|comp
0.12 gr|para:1|para:3|0 ordwp|pt|0 pl=收入|占 share|para:1|para:4-6 share|para:2|para:4-6 wl=3年
0.13 DFpw=收入-支出|r结余 Nlevel|n1 Nlevel|全年支出 Nlevel|编制 NsfTrue|money|rate SAn2|0 pl=补助 pl=追加 pwpara|de
0.13 share|sent:0|prev:1 wl=管理
0.14 DFold0|r结转 DFord1|r净 Dafter:0|sent:0 Nrate|成率 NsfTrue|count|each RPlen5 comp|sent:1|sent:4-6
0.14 comp|sent:2|sent:3 labov|COMPLETION pl=整改 pt|sent:2|sent:0|0 qz0|lev wl=|占
0.15 DFgap3|r其余 DFold0|r净 Esent:2|sent:1 Nlead0 Nlevel|项目支出 Nrate|办结率 RPn1|.3 SA其中|1|0 SA包括
0.15 cls1100|lev rSHAREPRIOR|pt|than0 share|sent:1|para:7-12
0.16 Eafter:0|para:0 Eo0 Ngrowth|n2 Nlevel|实际支出 Nlevel|投入 NsfTrue|money|delta SAcont10|0 kindc|占比
0.16 lev|para:0|para:1 wl=收入|行率 wl=整改
0.17 Ndelta|增加 Ngrowth|增长 Nlevel|共 Nlevel|项目 SBmore1|sent base=none|lev comp|sent:0|prev:4-6 p1@para:3
0.17 pl=参保 pl=收入| pwsent|lev rLEVELLEVEL|de|than1 wl=资金|占
0.18 DFcls1000|r其余 DFp@para:1 Ep1@para:3 Eprev:3|sent:0 RPlen4 SAt，|0 SBnextsame|t共 SBt合计|prev base=1of1|comp
0.18 wl=|pt
0.19 DFr结余|sent1|sent0 Ep1@prev:4-6 NsfFalse|count|each SAt，|1 de|para:2|para:1|0 de|sent:2|sent:0|0
0.19 gr|sent:0|named:4-6|0 wl=培训|占 wl=行数
0.20 SBoth6 share|para:1|prev:4-6 w1@named:4-6
0.21 Dp1@prev:4-6 Dprev:7-12|sent:0 Eper=none|after|prev Nl10 Nlevel|n2 Nrate|理率 RPeq06 SAend11 SAfull1 SAoth2
0.21 SAt0|其中 lev|after:0|far:7-12 pl=收入 pl=收回 w1@para:1 w@sent:1 wl=扣
0.22 ADJp2|comp Npoints|n3 Nrate|实际 SAoth3 de|para:3|sent:0|0 lev|para:1|para:2 p@prev:7-12 pl=中有
0.23 DFpw=收入-收入|r结转 Dprev:3|sent:0 Egap2 Neach|单价 NsfTrue|percent|points RPn2|.5 SAseg2 bnear=00|comp
0.23 comp|sent:0|far:7-12 pl=实际 share|after:1|after:0
0.24 DFgap2|r差 Nlevel|余额 Nu亿元|level RPcls0100|.5 SAn2|1 pl=标值|pt qz00|de rLEVELLEVEL|de|than0 to1|SHARE
0.24 wl=标值|pt
0.25 Nlevel|金额 RPj1|prev SA其中|1|1 p@prev:0 pl=成率|pt
0.26 ADJw2 Ew1@sent:4-6 RPvals0|1 WSmore0 pl=格率|pt qz0|comp share|sent:0|far:7-12 share|sent:0|sent:2 wl=同价
0.27 DFfirst11|r其余 Epl= Esent:2|sent:0 Nlead4 Nlevel|总支出 NsfFalse||growth NsfTrue|percent|rate Nu批次|level
0.27 pl=人口 share|far:1|far:4-6
0.28 DFcur0|r未完 DFr未完 Dpr0 Ep@para:3 Ngrowth|下降 Nu处|level PPo100 cls1000|comp pl=决算|de pl=设施
0.28 share|sent:1|sent:0
0.29 Ep@para:1 Esent:0|prev:4-6 Ew1@far:7-12 cls1011|lev cls1111|share pl=减少|gr pl=支出 wl=合计 wl=支出|
0.30 NbTrue|COMPLETION RPeq00 RPj.3|para cls0110|share wl=1年
0.31 DFcls1001|r结转 SAt。|1 SBoth1 WSk2|p1|share qz00|pt share|after:0|para:2 share|sent:0|far:1
0.32 DFord1|r结余 Esent:0|para:3 NsfFalse||level RPn3|1 de|sent:0|para:3|0 pl=管理 wl=|
0.33 Eper=none|after|after Epwsent Nrate|意率 SBat1|t累 SBat2|t累 bword=支出|合计 pl=设施|占 w1@named:7-12 w1@para:2
0.33 w@sent:4-6 wl=合计|支出 wl=登记 wl=结余
0.34 DFr结转|sent2|sent1 NsfFalse|count|rate RPeq05 SAt共|其中 SBat1|t共 base=1of2|share p1@para:2 pl=结案
0.34 share|sent:0|far:3 share|sent:0|sent:3 wl=概算
0.35 Ep1@sent:2 Eper=none|after|sent PPd13+|1 RPcls0100|0 SAcls1000 SAcls1011 SBl总计 pl=支出|进度 pl=费用
0.35 topic100|comp w@named:4-6 wl=决算 wl=预算|行率
0.36 DFord1|r剩余 DFp1@sent:3 NsfFalse|money|each SAgap4|0 base=none|share chx pl=收入|de pl=省级 wl=合格
0.37 Esent:0|sent:3 Nlevel|经费支出 NsfTrue|money|level de|sent:1|after:0|0 gr|sent:0|para:4-6|0 pl=拨款
0.38 NheadFalse|rate RPn1|0 RPun=人 RPun=日 SAend10 SAfull0 cls0011|share cls0111|share de|para:2|after:0|0
0.38 labnone|PRIOR pl=支出|行率 pl=经费
0.39 Nl00 Nrate|支付率 lev|para:0|para:2 share|sent:0|after:1 wl=预算|成率
0.40 ADJ-11 Dprev:4-6|sent:0 Eu=价|台 RPj0|para RPn1|.5 pl=办结 pt|sent:0|after:0|0 rDELTALEVEL|gr|than0
0.40 w@named:7-12
0.41 DFgap1|r未完 DFgap4-6|r剩余 DFw@prev:0 Dpara:3|sent:0 Ewahead SAseg3 comp|sent:0|far:13+ gr|para:3|sent:0|0
0.41 gr|sent:0|after:0|1 kindc|和 pl=决算 to0|PRIOR
0.42 NbFalse|COMPLETION Nlevel|预算支出 Nu名|level SBt合计|sent de|far:7-12|sent:0|0 ordpw|gr|1 pl=资金|位率
0.42 share|sent:0|far:2 share|sent:2|para:3
0.43 Eu=人|人 Ndelta Neach|n2 Nlevel|自评得分 SAn3|0 SAn4|1
0.44 Epara:3|sent:0 RPn3|.5 SAoth6 de|para:2|para:3|0 kindc|占 kindc|成率 p1@prev:0 pl=|gr pl=完成 pl=结转|de
0.44 wl=投资|位率
0.45 DFgap1|r结余 DFgap7-12|r结余 DFp@sent:1 Dsent:3|sent:1 Nlevel|n3 Nrate|占比 NsfTrue|points|rate SAgap0|0
0.45 SAgap1|1 SBat2|t共 lev|sent:2|para:4-6 pl=| rLEVELLEVEL|pt|than1
0.46 Nlevel Nlevel|上年结转 SBoth10 de|para:3|para:1|0 lev|sent:0|para:3 ovl3|de pl=增|gr wl=1年|gr wl=预算|gr
0.47 DFp1@para:2 DFpl=预算|r结转 pl=支出|gr pl=购置 pt|sent:0|prev:1|0 share|sent:1|sent:2 w@para:7-12 w@prev:0
0.47 wl=|gr
0.48 DFr结转|sent1|sent0 Eovl1 NsfTrue|count|level RPn4|1 RPtail11 base=2of2|comp cls1010|lev w1@para:3 wl=合计|de
0.49 DFp@para:3 NheadFalse|points Nrate|调整预算 RPn2|.3 bnear=12|comp comp|after:0|sent:1 comp|sent:0|sent:1
0.49 kindm|位率 p1@sent:4-6 pl=完成| pl=经费|de
0.50 Nrate|改率 NsfTrue|money|each gr|sent:4-6|sent:0|0
0.51 DFgap1|r余 DFp@sent:3 NheadFalse|level SBnextpara|t共 de|sent:0|prev:4-6|0 p1@para:1 pwsent|de
0.51 share|sent:0|far:4-6 wl=意度|pt
0.52 Eper=none|sent|after Nrate|目标 NsfFalse|percent|rate SBn3|t共 pl=企业 wl=标价|de
0.53 Ew1@far:4-6 Nlevel|累计完成 Nrate|总额 SA其中 comp|para:2|sent:0 labsame|PRIOR rLEVELLEVEL|pt|than0
0.54 DFgap1|r净 Dway1 Esent:0|sent:4-6 Npoints|下降 RPcls0000|.5 de|prev:1|sent:0|0 lev|sent:1|far:13+ to1|EACH
0.55 Eafter:0|para:1 Nrate|结率 comp|sent:0|far:4-6 qz01|gr
0.56 DFgap3|r差 Eo1 Nu台|level Nu日|level RPj.5|LEVELLEVEL RPj1|para de|para:1|sent:0|0 gr|sent:0|sent:2|1
0.56 pl=得分|de wl=安排
0.57 DFp@para:0 Esent:1|sent:2 NheadFalse|delta de|prev:3|sent:0|0 pl=培训|占 share|para:1|para:2
0.57 share|sent:0|named:7-12
0.58 DFfirst10|r净 DFgap1|r结转 DrLEVEL Ew@far:3 Nl11 RPj0|LEVELLEVEL SBl完成 comp|sent:1|after:0
0.58 de|para:4-6|sent:0|0 pl=共 topic100|share w@named:2
0.59 Eafter:0|prev:2 Eprev:4-6|sent:1 Ndelta|上年减少 Nlevel|安排 Nlevel|完成投资 Nrate|预算 SAt(|0 SAt；|1
0.59 gr|para:2|sent:0|0 pl=完成|预算 pt|sent:0|sent:1|0 rLEVELPRIOR|de|than1 rSHARESHARE|pt|than0
0.60 Nrate|支出进度 RPeq14 SBl收入 SBn4|t合计 comp|sent:2|sent:4-6 de|sent:0|sent:2|0 de|sent:1|sent:3|0
0.60 gr|para:2|para:4-6|0 lev|after:0|sent:2 lev|sent:1|prev:3 pl=支付|付率 wl=隐患
0.61 DFp1@para:4-6 DFpl=结余|r结余 Ep@para:2 SBoth0 lev|sent:1|named:4-6 ordwp|share ovp2|comp wl=支出|占
0.61 wl=资金|行率
0.62 Neach Nrate|降 RPnl资金|0 SAcls0000 SAcls0101 SAgap0|1 SBn5|t共 SBoth8 comp|sent:1|sent:3 de|sent:2|sent:4-6|0
0.62 gr|sent:2|sent:3|0
0.63 DFgap1|r差 Nlevel|案件 gr|sent:1|sent:0|0 labov|SHARE ovp1|lev p1@prev:1 pl= pl=满意|意率 wl=总额
0.64 DFp1@sent:0 Neach|n1 NsfTrue|percent|growth SBn2|t合计 SBt合计|para comp|sent:0|named:4-6
0.64 rCOMPLETIONLEVEL|pt|than0 rLEVELEACH|gr|than0
0.65 DFgap3|r结转 NsfTrue|percent|each PSs10 RPcls1000|.3 cls1110|share lev|after:0|sent:1 lev|sent:0|far:4-6
0.65 ovl1|gr
0.66 Eper=t|after|sent RPvals0|0 cls1101|share cls1110|lev lev|para:0|para:3 lev|sent:0|named:13+ samelabel|lev
0.66 share|sent:0|prev:3 wl=配套
0.67 DFwl=支出|r剩余 RPj.3|LEVELLEVEL SBn4|t累 comp|sent:0|para:4-6 comp|sent:0|sent:4-6
0.67 rCOMPLETIONCOMPLETION|pt|than0 wl=|意度
0.68 Ndelta|增收 NheadFalse|each RPcls0100|.3 share|sent:0|named:13+ share|sent:0|para:3 wl=资金
0.69 Epl=投入 Nu件|level SAoth5 WSk4|p3|share de|sent:3|sent:1|0 gr|para:3|sent:1|0 kindm|资金 lev|sent:0|named:4-6
0.69 lev|sent:0|prev:4-6 qz1|share share|after:0|para:3 w1@sent:4-6
0.70 Ngrowth|同比增长 PSk2|w0|comp de|sent:3|sent:0|0 pl=算数 qz1|lev wl=调查
0.71 DFold0|r差 Ngrowth|n3 NheadTrue|rate Nrate|意度 Nu人次|level cls1000|lev de|para:0|para:2|0 gap1|0
0.71 lev|sent:1|sent:4-6 pl=就业
0.72 Eper=u|sent|para Eper=u|sent|prev RPcue0|.75 pl=合计|gr topic110|share w1@sent:2 wl=2年|de wl=结案
0.73 DFord0|r差 Ew1@sent:3 Nu人|level SAcls1100 WSk3|p1|lev kindc|盖率 rLEVELEACH|de|than1 w@after:0
0.74 DFfirst11|r结转 EQrCOMPLETION|lev RPeq18 RPj.75|prev SAcont00|1 cls0101|share de|prev:4-6|after:0|0 pl=完工
0.74 rLEVELPRIOR|pt|than1 wl=上年|pt wl=投资 wl=投资|投资
0.75 Dsent:3|sent:0 Eprev:4-6|sent:0 Nrate RPcls1111|1 SAcont01|1 bword=投资|投资 pct0|comp topic110|lev
0.76 DFcls0110|r剩余 DFw1@prev:3 Ngrowth|同比下降 NsfFalse|points|level Nu户|level kindm|付率
0.77 Nu次|level kindc|格率 pl=金额|de
0.78 Dp1@para:3 SAgap4|1 SAn3|1 bword=资金|到位 comp|sent:0|named:13+ share|sent:0|prev:4-6 topic001|comp
0.78 wl=到位|资金 wl=投入
0.79 Dgap3|0 Dp1@sent:2 cls1100|share kindc| y0w
0.80 DFgap1|r剩余 Epl=投资 RPcls0000|1 RPk1 w@far:0 wl=培训
0.81 Dpara:4-6|sent:0 RPj.3|far SAoth4 SBl共 lev|sent:0|prev:2
0.82 WSk2|p0|lev de|sent:0|far:4-6|0 w1@named:3 wl=事项
0.83 NsfTrue|count|growth RPcls0010|0 SAt)|0 pl=总额
0.84 DFcls0110|r净 DFcls1011|r结转 Ew1@sent:1 Nrate|投资 SBpar5 adj0|gr cls0001|comp pl=到位|位率 pl=补贴
0.84 rLEVELPRIOR|de|than0 wl=上年|gr
0.85 Eper=l Ndelta|上年增加 Nrate|提高 SA: SAt)|1 SBpar3 bnear=13|comp wl=金额|de wl=预算|
0.86 Ndelta|n3 RPy100 SBn4|t共 wl=对象
0.87 DFpl=资金|r结余 Eper=u|para|sent w1@para:0
0.88 Esent:1|sent:0 Ew@after:0 Nrate|n3 RPun=亩 lev|after:0|para:4-6 w1@sent:3
0.89 DFcls0111|r结转 DFr其余|sent1|sent0 Eafter:0|sent:1 Ngrowth|n1 Nrate|保率 pl=办结|结率 wl=费用
0.90 Dp1@sent:3 ovp3|lev
0.91 DFp@sent:0 gr|para:2|para:3|0 kindm|用率 pl=支出|资金
0.92 Ngrowth|增幅 SBpar4 lev|after:0|sent:0 lev|sent:1|sent:0 pwsent|pt wl=算数|行率 wl=计划
0.93 Epl=支付 Eu=公里|里 Nlead1 cls0100|share share|sent:0|sent:4-6 wl=年人
0.94 Npoints|上年提高 base=2of2|share pct0|lev pl=结余|gr
0.95 DFcls0100|r其余 ErLEVELLEVEL PPsent|sent lev|sent:0|prev:7-12 pwsent|gr
0.96 DFwl=支出|r结余 NsfFalse|percent|delta bnear=11|share w1@sent:1
0.97 DFcls0110|r结转 DFw1@para:4-6
0.98 RPcls0101|.5 RPj0|far pl=次均|de
0.99 DFord1|r未完 DFp1@sent:4-6 Egap1 Ep@after:0 SBmore0|para SBt总|sent bnear=12|share gr|para:1|para:2|0
0.99 kindc|收率 pl=合格|格率 wl=3年|gr wl=编制
1.00 Eafter:0|sent:0 NbFalse|LEVEL Ngrowth|上年增长 gr|sent:3|sent:0|0
1.01 DFw1@para:3 SBn4|t总 depth wl=企业
1.02 gr|sent:0|sent:1|1 ypwok
1.03 Ep1@sent:1 Eu=车|辆 Nrate|完成预算 base=1of1|share pl=资金|占
1.04 Epara:2|sent:0 Nu分|level lev|sent:2|sent:0 pl=分别 pt|sent:0|far:3|0
1.05 DFwl=支出|r结转 Esent:0|sent:1
1.06 Epl=购置 Ngrowth Nlevel|年初预算 Nu份|level ovp2|lev pl=降|gr wl=金额
1.07 comp|after:1|after:0 gr|sent:1|sent:0|1 lev|sent:1|sent:3 rCOMPLETIONCOMPLETION|pt|than1 share|para:2|para:3
1.08 rSHARELEVEL|pt|than0 wl=案件
1.09 Epl=补助 cls1101|lev
1.10 Epl=共 Epl=支出 NheadFalse|growth Nlevel|拨款 wl=完成|占 wl=结转|de
1.11 Esent:0|far:4-6 Nlead2
1.12 DFpl=总计|r结转 SAcls1010 SAt合计|其中 SBat1|t合计 de|sent:0|sent:3|0 wl=问题
1.13 ADJw1 DFcls0110|r结余 Nlevel|服务支出 RPj.75|LEVELLEVEL SA其中|0|1 SBat2|t合计 gr|prev:7-12|sent:1|0
1.13 wl=预算|预算
1.14 Nu元|level SAx|1|0 base=3of3|comp pl=意度|pt
1.15 Dsent:2|sent:0 RPcls0110|0 RPlen6 WSk2|p0|share de|sent:4-6|sent:0|0 p1@sent:2 wl=问卷|收率
1.16 SBl预算 bnear=13|share pl=支出|de pwpara|share share|sent:0|prev:2
1.17 EQrLEVEL|lev Esent:0|sent:2 Ew1@sent:2 gap1 p1@sent:1 pl=标价|gr wl=结余|gr
1.18 SAt共|x
1.19 SBoth11 cls1101|comp gap1|1 labov|PRIOR
1.20 DFcls0100|r余 DFfirst11|r余
1.21 DFpw=资金-支出|r结余 de|after:0|after:1|0 wl=合计|占
1.22 gr|para:4-6|sent:0|0 gr|sent:0|sent:1|0 wl=上年|de
1.23 Nlead3 wl=规模
1.24 Eper=l|sent|sent
1.25 kindm|收入
1.27 Eper=none|sent|sent RPj.5|far SAseg0 lev|after:0|after:1 wl=调查|意度
1.28 SBt累|sent base=3of3|share de|sent:0|sent:4-6|0
1.29 NsfFalse|percent|growth
1.30 Esent:0|para:4-6 Ndelta|同比减少
1.31 w1@after:0
1.32 lev|para:2|para:7-12
1.33 Dp1@sent:0 Eper=u cls1001|lev de|after:0|sent:0|0
1.34 de|sent:2|after:0|0 to1|PRIOR wl=收回
1.35 rLEVELPRIOR|pt|than0
1.36 kindm|
1.37 kindm|和
1.38 Ew@sent:0 SA(|0|1 share|after:0|after:1
1.39 SAt；|0
1.40 lev|after:0|para:2
1.42 lev|after:1|after:0
1.43 Nrate|节约率 share|sent:0|para:1
1.44 Eafter:1|after:0 Nrate|n1
1.45 Dd@after:0 Ew1@sent:0
1.46 de|sent:1|sent:0|0 lev|sent:2|sent:4-6 wl=抽查
1.47 pl=决算|gr pl=满意|意度
1.48 DFcls1110|r结余
1.49 DFw1@sent:1 PPrLEVELPRIOR
1.50 w@sent:0 wl=目标
1.51 Ep@sent:0 RPlen9 pl=标价|de
1.52 pl=合计|de
1.53 wl=经费|行率
1.54 DFcls1110|r结转 wl=
1.55 labsame|LEVEL share|sent:2|sent:3
1.56 de|sent:0|sent:1|0 pl=得 share|sent:0|para:2
1.57 Epl=计
1.59 Dgap1|0
1.60 PSk2|w2|lev bnear=14|share comp|sent:0|named:7-12
1.61 wl=制价|gr
1.63 SBt共|sent
1.65 cls1011|comp
1.66 SAcls1111
1.67 rLEVELPRIOR|gr|than1
1.69 Eu=人|名
1.70 Nu个村|level
1.71 EQrCOMPLETION|comp gr|sent:2|sent:1|0
1.74 rLEVELPRIOR|gr|than0
1.75 pl=行率|pt
1.76 WSk3|p0|share wl=2年|gr
1.77 wl=计划|
1.79 Ndelta|新增
1.83 wl=预算|de
1.86 Dsent:1|sent:0
1.87 ADJp0|comp
1.89 Dd@sent:0 pt|sent:1|sent:0|0
1.91 w1@sent:0
1.94 Neach|每月
1.96 p1@after:0 wl=任务|
1.97 SBmore0|sent
2.00 cls1001|comp
2.01 Nlevel|上年
2.02 Dp1@sent:1 pct0|share
2.05 WSk4|p0|share
2.06 DFp1@sent:1
2.18 ovp3|share
2.20 p@sent:0
2.22 Nrate|约率 gr|sent:1|sent:2|0
2.25 Eper=u|sent|sent
2.33 DFw@sent:0
2.36 bnear=14|comp
2.37 pl=合计
2.44 Dsent:0|after:0
2.58 base=4of4|comp
2.75 EQov0 Ep1@sent:0
2.89 base=4of4|share samelabel|comp
2.90 pl=和|gr
2.95 DFw1@sent:0
2.98 Dd1@sent:0
3.12 chalno
3.28 p1@sent:0
4.64 EQ
"""
