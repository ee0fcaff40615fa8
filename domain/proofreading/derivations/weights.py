"""How much each trait speaks for a derivation, learned by ``tools.derivation_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-4.50 over|share
-3.88 SAt、|0
-3.59 SAnest
-2.91 DrPRIOR
-2.85 chlensame
-2.72 SA其中|0|0
-2.71 chlenal
-2.68 SAcls1001
-2.64 pl=预算
-2.62 chalsame
-2.56 Nu座|level
-2.55 cls0010|comp
-2.51 pprior|lev
-2.50 over|lev
-2.46 pl=目标
-2.38 SBnest
-2.37 wprior|share
-2.29 Eper=u|far|sent Ngrowth|减率 RPj0|sent
-2.19 ErLEVELPRIOR
-2.18 share|after:0|sent:0
-2.17 Nrate|工率
-2.15 Nrate|支出
-2.13 pwdiff|de
-2.12 cls0110|lev
-2.09 kindm|约率
-2.07 Dway0
-1.98 ErPRIORLEVEL Nrate|完成目标
-1.95 over|comp pl=预算|gr
-1.93 p@prev:2
-1.92 Eovl0
-1.91 Neach|户均 Nrate|整改率
-1.88 SAt已|1
-1.87 DFov30 wprior|lev
-1.86 WSmore1 wl=收入|gr
-1.85 lev|sent:2|sent:1
-1.83 p@far:2
-1.82 samelabel|share
-1.81 wl=就业
-1.80 pct2|share
-1.79 cls0111|comp
-1.78 ADJo0 wl=满意
-1.77 ADJ-10
-1.76 lev|para:2|para:3
-1.75 DFcls0000|r差 RPj.5|sent
-1.74 DFwl=收入|r结余 bword=预算|收入 wl=收入|预算
-1.73 DFw@far:2 cls0100|comp
-1.72 bnear=04|comp cls1111|comp
-1.71 base=0of3|share base=0of4|share ovp0|lev
-1.69 SBmore1|prev
-1.68 SAcls0011
-1.67 DFp1@far:4-6 RPnl结余|.5 adj1|gr
-1.66 chlenno
-1.64 PPdiff|diff wl=完成|
-1.63 RPj.3|sent rPRIORPRIOR|de|than0 wl=完成|gr
-1.62 DFw@far:4-6
-1.59 pct3|share
-1.58 DFp@far:3 SBt总|prev
-1.57 Eper=none Eper=noper Nlevel|车辆 unitdiff
-1.56 DFfirst00|r结转 Ngrowth|降幅 SBnextdiff|t累 p@prev:3 wl=收入|de
-1.55 Ep@prev:1
-1.54 cls1001|share
-1.53 DFwl=结转|r结转 wprior|comp
-1.52 cls0110|comp ordpw|share
-1.51 DFw1@far:2 cls0000|comp w@para:0
-1.50 SBmore1|para cls0111|lev topic001|lev
-1.49 Eo3 Ndelta|算节
-1.48 DFw@prev:4-6 w@far:7-12
-1.47 ADJb0 DFgap7-12|r结转 Ew@far:4-6 wl=完成|de
-1.46 DFw@far:1
-1.45 Eu=户|户 bword=预算|完成 topic001|share wl=完成|预算
-1.44 DFw@prev:3 NsfFalse|percent|each p@far:4-6 pl=和
-1.43 DFw@prev:2
-1.42 DFcls0000|r结余 wl=标价|gr
-1.41 DFpl=支出|r结转 Ep@after:2 Nlevel|指标 pct1|share
-1.40 DFw@far:3 bnear=03|share p@far:3
-1.39 pl=任务
-1.38 DFw@para:4-6 Nu条|level w1@far:7-12
-1.37 DFp@far:7-12 Ep@far:4-6 Ew@sent:3
-1.36 lev|sent:0|sent:4-6
-1.35 Nrate|算执行率 SBl总额 bword=支出|预算 wl=支出|支出 wl=预算|支出
-1.34 PSs00 pl=护费|de rPRIORPRIOR|gr|than0 w1@far:13+
-1.33 WSs0 base=0of2|share lev|sent:0|para:7-12 ovp0|share
-1.32 de|sent:1|sent:2|0 lev|sent:1|para:2 p1@far:4-6 p@prev:4-6
-1.31 ADJp1|lev DFw@prev:1 chnono cls0000|share p@sent:4-6 pl=计划
-1.30 Dp@para:3 RPun=亿元 SBnextsame|t合计 p@far:1
-1.29 DFcls0001|r其余
-1.28 p@para:1 wl=拨款
-1.27 DFcls0001|r结转 Epl=资金
-1.25 DFord0|r其余 Nrate|n2 RPun=户 p1@far:2
-1.24 DFw1@far:1 lead0=True pl=完成|gr
-1.23 DFwl=资金|r结转 Dp@prev:3 pl=其他 wl=支出|行率
-1.22 DFcls0011|r结余 NsfFalse||delta Nu所|level RPcls1111|0 p@after:2 share|sent:0|prev:7-12 wl=总计 ypwrev
-1.21 Dpr1 RPn3|.3 bnear=04|share
-1.19 ADJp2|lev Epl=预算 RPcls1010|0 de|sent:0|after:0|0
-1.18 DFcls0010|r结转 RPnl支出|.3 WSk2|p1|lev bnear=01|share rLEVELCOMPLETION|pt|than0 w1@prev:7-12 wl=上年
-1.17 DFpl=收入|r结余 Nlevel|债务余额 RPj.75|sent w1@far:1 wl=得
-1.16 DFord1|r差 PS SBn3|t0 pl=|占 qz01|de share|sent:0|after:0
-1.15 DFov00 Dgap2|1 Dp@prev:4-6 bnear=02|share p@sent:3 pprior|share w@prev:4-6 wl=算数|de
-1.14 DFgap2|r结转 Eafter:1|sent:0 Nrate|和 Nrate|比例 wl=资金|位率
-1.13 DFfirst00|r余 Nlevel|总额 base=0of4|comp wl=完成|成率
-1.12 DFcls0011|r结转 DFgap2|r结余 DFwl=结余|r结余 RPeq16 RPlen1 SBat3|t0 pl=任务| share|sent:1|sent:4-6
-1.11 Ew@far:7-12 Ew@prev:4-6 PStot0 WSk3|p2|lev ovl0|pt pl=算数|gr
-1.10 DFcls0000|r剩余 DFp1@far:7-12 comp|sent:0|after:1 comp|sent:1|named:13+
-1.09 Dgap7-12|1
-1.08 ovp0|comp p@after:1 share|sent:2|sent:0
-1.07 DFord0|r结转 Neach|车均 Nlevel|年末结转 SAn5|0 SBoth3 gr|sent:3|sent:2|0 p1@prev:2 pl=同价 pl=满意 w@far:2
-1.06 DFw@far:7-12 Dgap1|1 SAx|0|1 cls1011|share ordpw|comp pl=支出|占 wl=|成率
-1.05 DFfirst10|r差 DFord0|r结余 DFp@prev:3 DFpw=支出-支出|r结转 Dprev:2|sent:0 Neach|人均 WS bnear=03|comp
-1.05 lev|sent:0|far:7-12 pl=位率|pt wl=项目|占 wl=预算|占
-1.04 ADJw3 Dp@far:4-6 Eper=none|prev|prev RPnl收入|.3 comp|sent:0|para:2 p@para:4-6
-1.03 PPov0
-1.02 DFcls0010|r净 DFov11 Dp@prev:2 Npoints|提高 Nu辆|level SBt累|para p@prev:1 pct1|comp pl=扣
-1.01 DFw1@prev:4-6 Dd@prev:4-6 Eper=none|sent|prev RPk2 pct2|comp pwdiff|gr wl=参保
-1.00 SBn5|t0 pwpara|pt wl=支付|付率
-0.99 ADJw5 Egap7-12 Ew@prev:2 Nlevel|剩余 SAcls0111 SAcls1110 SAcont10|1 WSk2|p1|comp wl=发放
-0.98 DFr结转|sent2|sent0 SAcls0001 SBoth4 comp|sent:0|far:3 labov|LEVEL pl=支出|支出 w@far:4-6
-0.97 DFfirst00|r净 DFold1|r结转 DFp1@far:3 Ep1@far:4-6 Ep@far:3 Nrate|完成 cls0010|lev de|sent:2|sent:1|0
-0.97 pl=问卷|意度
-0.96 Dp@far:3 Ew@para:3 RPnl完成|0 base=2of4|share cls1110|comp p@after:3 pl=待费|de
-0.95 Nlevel|算数 Nlevel|累计支付 RPcls0101|1 cls0010|share rPRIORPRIOR|pt|than0
-0.94 DFpw=支出-结余|r结余 Nlevel|到位 SAn6|0 SAn6|1 p@para:2 pl=预算|de w@after:1
-0.93 DFw1@far:3 Dgap4-6|1 Epl=上年 bword=支出|收入 pl=县级 pl=完成|de
-0.92 Dp1@far:4-6 Neach|每人 SAgap3|0 WSk3|p1|share lev|para:2|para:1 pl=结转 pl=资金 pl=项目 topic011|comp
-0.92 w@prev:7-12
-0.91 DFcls0000|r其余 DFp1@prev:3 Epl=合计 Ew@after:1 RPnl预算|.3 comp|para:1|para:2 pct3|comp
-0.90 DFp@far:4-6 PPl1 PPrLEVELLEVEL pl=待费|gr w@far:1
-0.89 Nrate|收率 SAt0|x de|para:4-6|para:4-6|0
-0.88 DFcls0001|r结余 DFw1@far:4-6 Dp@far:7-12 Ep@para:4-6 Neach|补助 Nlevel|2月 comp|para:2|para:3 pl=2年 pl=标价
-0.88 topic002|lev w@sent:2 wl=办结
-0.87 DFcls0010|r剩余 DFp1@far:2 DFpl=补助|r结余 Eper=t Nlevel|补贴 Nrate| gap13+ gap4-6|1 gr|sent:3|sent:4-6|0
-0.87 rLEVELLEVEL|gr|than1
-0.86 Ep@far:7-12 RPcls1111|.5 RPeq12
-0.85 Dfar:7-12|sent:0 RPun=元 SAseg9 pl=安排 topic002|share
-0.84 ADJ DFcls1010|r结转 DFw1@far:7-12 Nlevel|总数 PSs11 pl=计划|
-0.83 Dsent:2|sent:1 Eafter:2|sent:0 Ep1@prev:3 SAgap2|0 SBn6|t0 de|after:1|sent:0|0 pl=上年|de share|para:1|sent:0
-0.82 Nlevel|转和结余 PPo000 SBt总|para WSk3|p0|comp WSk3|p1|comp WSk3|p2|comp pl=自筹 rCOMPLETIONPRIOR|pt|than0
-0.82 wl=中央 wl=整治
-0.81 SBnextsame|t累 kindc|用率 pl=制价|gr pl=预算| wl=收入|占比
-0.80 ADJp0|lev DFcls0000|r结转 Dd@far:4-6 SBat1|t0 de|sent:0|para:4-6|0 w@prev:2
-0.79 Nlevel|结余 lev|sent:1|after:0 pl=投资 wl=项目|工率 wl=预算|gr
-0.78 DFr剩余|sent1|sent0 Efar:7-12|sent:0 Eper=u|prev|sent Nrate|收入 SAn5|1 SBnextsame|t总 WSk4|p3|lev cls0101|lev
-0.78 comp|sent:0|prev:1 labnone|LEVEL w1@prev:1
-0.77 DFp@prev:4-6 Ep@sent:2 Nu类|level SAcont00|0 SBnextdiff|t0 SBt0|prev pl=结余 pwdiff|pt wl=完工|工率
-0.76 DFp@prev:2 Efar:4-6|sent:0 Neach|方米 Neach|每平方米 Nrate|完成率 WSk4|p0|lev WSk4|p2|lev base=0of0|share
-0.76 base=0of3|comp bnear=00|share de|prev:4-6|prev:4-6|0 share|sent:1|sent:3 wl=|和 wl=到位|位率 wl=投资|占
-0.75 Eper=none|far|sent NbFalse|SHARE Nrate|进度 RPj1|sent pl=到位 topic002|comp wl=学生 wl=满分
-0.74 Nlevel|结转 RPeq15 RPn4|.3 cls0000|lev pl=资金|gr share|after:1|sent:0 wl=省级
-0.73 DFcls0010|r结余 DFcur0|r其余 Dp@para:2 Dpara:2|sent:0 NbTrue|SHARE p1@far:7-12 pl=补助|占 wl=补贴
-0.72 Ew@para:1 WSk4|p1|lev share|sent:2|sent:4-6 wl=率由|pt
-0.71 Dp@prev:7-12 Ep1@far:7-12 SBn3|t总 SBn6|t总 bnear=02|comp
-0.70 Eper=none|after|far Eper=none|far|far Eper=none|sent|para Esent:2|sent:3 gap7-12 pwsent|share wl=采购
-0.69 ADJw4 DFgap3|r余 DFr结转 SAcls0110 gap2|1 gr|far:3|far:4-6|0 pct3|lev topic011|share w@prev:3
-0.68 Eo2 Ndelta|净增 Neach|每公里 PPrSHARESHARE SAt累|其中 comp|sent:0|prev:7-12 kindc|工率 share|sent:1|far:13+
-0.68 to0|EACH wl=和 wl=执行|行率
-0.67 Nlevel|得分 Nlevel|面积 SBt累|prev kindm|意度 rEACHLEVEL|de|than0 wl=维修
-0.66 ADJp2|share DFcls0001|r剩余 DFp@far:2 Nlevel|总投资 Nlevel|护费 Nlevel|支出合计 Nu项|level pl=结余|行率
-0.66 w@far:3 wl=经费|支出
-0.65 DFp@sent:2 Eper=none|sent|far Ew1@prev:3 Nlevel|实有 RPun=万元 de|para:3|para:4-6|0 gap2 gap7-12|0
-0.65 gr|sent:1|sent:2|1 pl=投资|gr pl=配套 wl=总值|gr
-0.64 Dp@after:0 Nlevel|基本支出 RPnl收入|0 SBoth7 comp|prev:1|sent:0 pl=完成|成率 qz0|share wl=改造
-0.63 DFw@sent:2 DFwl=追加|r结转 Ew1@para:2 Ew@prev:3 RPun=份 SBnextpara|t0 comp|para:2|para:4-6 gap4-6 kindc|付率
-0.63 lev|sent:2|sent:3 pl=资金|de
-0.62 DFcls0101|r结余 Nlevel|行维护费 comp|sent:2|sent:1 p1@far:1 p@far:0 share|sent:0|far:13+ wl=支出|付率
-0.61 DFcls1000|r结转 DFpl=支出|r结余 Epwdiff Esent:0|far:7-12 Nlevel|在职人员 Nrate|回收率 RPcls1111|.3
-0.61 base=1of4|share pct1|lev pl=算数|de share|sent:1|far:7-12
-0.60 DFr其余 Dfar:4-6|sent:0 Ep@prev:2 SA(|1|0 WSk2|p0|comp cls1010|share lev|after:1|sent:0 lev|para:1|para:4-6
-0.60 w@prev:1
-0.59 DFgap2|r余 DFgap4-6|r结转 DFgap7-12|r其余 DFr净 Egap13+ Neach|次均 Nlevel|资金 Nlevel|采购支出 SAcont11|0
-0.59 SBt0|sent WSk4|p1|share cls1100|comp gap7-12|1 gr|prev:4-6|prev:4-6|0 ordpw|lev share|sent:1|para:4-6 w@sent:3
-0.58 DFfirst00|r其余 DFgap2|r剩余 Nlevel|培训 Nrate|行率 RPlen2 SBmore0|prev SBoth9 WSk4|p2|share
-0.58 comp|sent:2|sent:0 gr|sent:0|sent:3|1 pl=追加|行率 pwpara|gr share|para:0|para:1 share|para:2|sent:0
-0.58 topic012|share wl=预算|约率
-0.57 DFov03 SBnextdiff|t总 WSk4|p0|comp WSk4|p1|comp WSk4|p2|comp WSk4|p3|comp lev|sent:0|para:1
-0.56 Egap4-6 Eordpw Ndelta|n1 Nrate|占总投资 RPy111 base=0of1|comp gr|para:3|para:4-6|0 kindc|提高 pl=合计|占
-0.56 pl=预算|行率 share|after:0|sent:1
-0.55 Esent:3|sent:0 RPcls1010|.3 RPlen3 RPun=件 SBnextpara|t总 ovl0|de pl=|pt rLEVELCOMPLETION|pt|than1 wl=其他
-0.55 wl=问卷
-0.54 ADJ11 Dd@after:1 Nrate|出占 NsfTrue|percent|points RPnl完成|.5 SAoth1 SBt0|para comp|para:1|sent:0
-0.54 lev|para:2|para:4-6 lev|sent:1|prev:4-6 pl=共|gr pl=执行|行率 topic003|share w@after:2 wl=得分 wl=设施
-0.53 ADJp0|share PPsent|diff SAx|1|1 SBl支出 cls0001|share p@sent:2 pl=其余 pl=培训 to0|LEVEL w@after:3 w@para:4-6
-0.53 wl=建设 yp0
-0.52 Dgap3|1 Ndelta|节 RPn3|0 de|sent:0|para:2|0 lev|sent:1|after:1 pl=收入|gr pl=结余|de rDELTALEVEL|gr|than1
-0.52 w1@para:7-12 w1@prev:3 wl=任务 wl=经费|占
-0.51 DFgap4-6|r结余 Eafter:0|after:1 Neach|公里 NheadTrue|delta Nlevel|务接待费 Nlevel|待费 Nrate|执行率 SBpar2
-0.51 de|para:2|sent:0|0 lev|sent:0|after:1 p1@para:0 pwdiff|lev rz1 wl=支出|进度
-0.50 DFcur0|r结转 Eper=none|para|sent Esent:0|prev:2 Neach|人次均 Nrate|年初预算 RPlen8 gr|sent:0|para:2|0 pl=工程
-0.50 share|prev:1|sent:0 share|sent:1|prev:4-6 wl=县级
-0.49 ADJp1|comp DFgap2|r净 DFr差 Dd@para:4-6 Nlevel|合计 NsfFalse||rate PSk2|w1|lev RPcue0|0 RPqz00 SBl人员 gap3|0
-0.49 pl=指标 pl=整改|改率 wl=上年|占
-0.48 DFfirst00|r结余 Ew@far:3 RPcls1101|0 SBt共|prev comp|sent:2|far:7-12 de|prev:3|prev:4-6|0 gr|sent:0|after:1|0
-0.48 lev|sent:0|sent:1 pl=收回|意度 pwpara|lev topic012|comp wl=预算
-0.47 Ep@prev:4-6 Epwpara Esent:0|para:2 Nlevel|累计 Nrate|资金 RPn1|.75 bword=资金|资金 kindc|目标 kindm|成率
-0.47 ordwp|pt|0 share|far:1|sent:0 w@para:1
-0.46 DFfirst10|r其余 DFfirst10|r结转 DFpw=收入-收入|r结余 Nlevel|其余 PPl0 RPj.3|PRIORLEVEL SAcont01|0
-0.46 bword=资金|支出 comp|far:2|sent:0 comp|sent:1|far:7-12 lev|sent:1|far:7-12 p@far:7-12 pl=上年 pl=其中
-0.46 pt|far:4-6|sent:0|0 wl=支出|资金 wl=收入 wl=追加
-0.45 DFpl=收入|r结转 Dp@sent:2 SBl base=0of1|share comp|far:2|far:3 comp|sent:1|far:13+ lev|para:1|para:0
-0.45 lev|sent:1|far:4-6 pl=剩余 wl=制价
-0.44 RPcls0111|0 base=2of3|share pl=人员 pl=服务 wl=工程
-0.43 DFfirst00|r剩余 DFfirst10|r未完 DFr结余 Dafter:0|sent:0 Ew@para:4-6 Nrate|占总支出 RPu0 RPvals2|0 SAcls0010
-0.43 SAcls1101 SBat5|t0 SBnextsame|t0 bnear=10|comp comp|prev:2|prev:3 de|far:7-12|far:4-6|0 kindc|结率
-0.43 lev|para:0|para:4-6 p1@far:3 wl=收入|
-0.42 Dgap7-12|0 Eafter:0|prev:2 Nu家|level PPd7-12|13+ RPn2|1 SAt0|( SBl支付 SBnextdiff|t合计
-0.42 gr|para:4-6|para:4-6|0 kindm|支出 wl=其余
-0.41 ADJ10 DFr结转|para2|para1 Dgap13+|0 Efar:3|sent:0 Nlevel|对象 cls0011|lev wl=满意|意度 wl=补助|行率 y00
-0.40 DFwl=补助|r结余 DFwl=预算|r结转 Dp1@far:7-12 Dp@para:4-6 Nrate|格率 RPn4|0 bword=支出|支出
-0.40 de|far:4-6|far:4-6|0 gap13+|0 gr|sent:1|sent:3|0 pwdiff|share share|sent:2|sent:1 topic003|comp wl=完工
-0.39 DFcur0|r余 Eper=none|para|para Esent:0|prev:3 NsfFalse||each PPd13+|13+ adj0|de bnear=01|comp
-0.39 gr|prev:4-6|sent:0|0 pl=占|pt wl=护费 wl=服务 wl=设施|占
-0.38 DFcur0|r差 DFgap2|r其余 Eafter:0|para:2 Epdone Nrate|满意率 PSk3|w0|lev RPcls0010|.3 SBoth14
-0.38 comp|after:1|sent:0 comp|sent:1|para:4-6 de|prev:3|prev:2|0 gr|after:1|sent:0|0 p@para:0 share|sent:0|sent:1
-0.38 share|sent:1|far:4-6 wl=合格|格率
-0.37 ADJw0 DFcls0100|r结转 DrEACH Epara:4-6|sent:0 Eprev:4-6|prev:4-6 Esent:0|para:1 Ew@para:2 Ew@prev:1
-0.37 PPrLEVELSHARE RPeq08 RPvals1|0 SBat4|t0 SBn4|t0 de|far:4-6|sent:0|0 de|para:2|para:4-6|0 gr|sent:3|sent:1|0
-0.37 rEACHPRIOR|gr|than0 wl=|占 wl=人员 wl=其中 wl=拨款|占 wl=活动 wl=补助 wl=面积
-0.36 DFcls1011|r结余 Eper=t|sent|sent PSk3|w1|lev RPeq02 p1@prev:4-6 pl=案件 pl=预算|预算 pprior|comp
-0.35 DFp@para:2 DFw@para:0 Epara:3|sent:1 Ew@sent:1 RPcls0101|.3 SAn4|0 SBl合计 comp|sent:1|para:2 p@named:2
-0.35 pwpara|comp wl=支出|预算
-0.34 Ew@sent:2 Ngrowth|下浮 Nlevel|支出决算 RPcue0|.5 RPqz10 SAgap1|0 adj0|pt pl=项目|占 share|sent:2|prev:7-12
-0.34 w@para:2 wl=到位 wl=标值|pt
-0.33 DFcls0000|r余 DFgap4-6|r其余 Eafter:0|para:3 Efar:4-6|far:4-6 Egap3 Ep@after:1 Eprev:4-6|prev:3
-0.33 Eprev:7-12|sent:0 Ndelta|减少 Nu万元|level RPy110 SAseg1 gr|after:0|sent:1|0 lev|prev:1|prev:2 pl=执行 pl=采购
-0.32 DFr余 Dp@after:1 Ep@far:2 PSk2|w0|share RPj1|far SAend00 SBat2|t0 base=none|comp comp|sent:0|prev:3 ordwp|de|0
-0.32 topic012|lev wl=算数|gr
-0.31 DFov10 Dgap2|0 Eprev:3|sent:1 PPrCOMPLETIONCOMPLETION PPrSHARELEVEL PSk2|w2|share RPeq07 bword=预算|支出
-0.31 de|after:1|after:0|0 kindc|改率 lev|after:2|sent:0 lev|prev:0|prev:1 lev|sent:1|para:3 pl=护费
-0.31 share|sent:0|named:4-6 topic011|lev wl=合计|行率 wl=调整
-0.30 DFcls1001|r结余 PPpara|para RPcls1110|.3 bword=资金|投资 comp|prev:1|prev:3 lev|sent:2|far:13+ p@named:4-6
-0.30 wl=单位 wl=投资|资金 wl=收入|支出
-0.29 DFcur1|r结转 DFpw=支出-结转|r结转 Dpr2 Nlevel|共计 Nlevel|支出总额 Nlevel|收入 Nlevel|经费 Nlevel|资金支出
-0.29 PPrCOMPLETIONSHARE SBn3|t累 bnear=11|comp bword=预算|预算 gr|sent:0|after:0|0 lev|sent:1|prev:2 ovl1|pt
-0.29 w1@far:2 wl=安排|行率 wl=活动|占 wl=结余|占
-0.28 DFp1@sent:2 DFw@sent:3 Ep@prev:7-12 Esent:0|after:0 Nlevel|投资 Nlevel|目总投资 NsfFalse|money|rate
-0.28 PPd7-12|7-12 PPo001 PPpara|diff RPcls0101|0 SAt累|x SBl编制 de|prev:2|sent:0|0 gr|after:0|sent:0|0 pl=调查
-0.28 wl=共 wl=支出 wl=计划|成率
-0.27 DFp@prev:1 Epl=收入 PPrSHARECOMPLETION comp|sent:0|para:1 gr|after:0|after:1|0 gr|far:7-12|far:4-6|0
-0.27 lev|sent:2|prev:4-6 pl=支出|pt
-0.26 DFold0|r结余 Ew1@prev:2 Nlevel| PPo110 PSk3|w2|lev comp|after:0|prev:4-6 gr|para:4-6|para:3|0 kindm|预算
-0.26 lev|sent:2|far:4-6 ordwp|gr|1
-0.25 DFgap3|r结余 DFpw=支出-支出|r结余 Eafter:0|prev:3 Eper=u|after|after Npoints|n2 Nrate|完工率 PPdiff|sent
-0.25 PPrLEVELCOMPLETION PSk2|w1|comp PSk4|w2|lev RPn1|1 SAx adj1|de comp|sent:2|far:13+ gap4-6|0
-0.25 lev|after:0|prev:4-6 lev|after:2|after:1 rEACHLEVEL|de|than1 w1@far:4-6 wl=执行 wl=支出|成率
-0.24 Eper=u|sent|after Nlevel|净值 NsfTrue|percent|level PPd4-6|4-6 PSk2|w2|comp RPj0|PRIORLEVEL SA包括|1|0
-0.24 cls0100|lev de|far:4-6|far:7-12|0 de|prev:7-12|sent:0|0 lead0=False lev|sent:0|far:13+ pct2|lev
-0.24 share|sent:2|far:13+ w1@para:4-6
-0.23 DFp@para:4-6 Eafter:0|far:7-12 Eafter:1|sent:1 Ep@sent:1 Nlevel|收入总计 NsfFalse|money|level Nu公里|level
-0.23 PSk3|w0|share PSk4|w0|lev SBpar1 cls0001|lev comp|after:0|para:4-6 gr|sent:1|after:1|0 pl=结转|行率
-0.23 pwdiff|comp share|after:2|sent:0 w1@far:3 w1@prev:4-6 wl=满意|意率 wl=追加|占
-0.22 DFord0|r余 DFpl=拨款|r结转 Dprev:7-12|prev:4-6 Nlevel|收入合计 Nlevel|经费支出 PPd2|13+ PSk3|w1|share SBl资金
-0.22 SBn5|t合计 SBn5|t总 comp|para:1|para:3 comp|sent:0|sent:3 de|sent:1|after:0|0 labnone|COMPLETION
-0.22 lev|sent:0|far:3 ordpw|de|0 pl=上年|gr share|sent:1|after:0 wl=资金|付率
-0.21 DFcls1000|r结余 Dd@after:2 Ep@prev:3 Ndelta|增加 Nrate|到位资金 PSk2|w1|share RPcls0000|.75 SBn2|t总
-0.21 cls0101|comp cls1000|share de|prev:3|after:0|0 gap3 lev|prev:0|prev:2 pl=结余|占 wl=设备 wl=问卷|意度
-0.20 DFgap3|r剩余 DFw@para:2 DFw@para:3 Dd@sent:1 Dprev:4-6|prev:4-6 Efar:4-6|far:7-12 Eper=none|prev|para Eu=人|次
-0.20 Ndelta|核减 Nlevel|决算 RPk3 RPnl支出|0 SAt合计|x comp|sent:1|prev:3 comp|sent:1|prev:7-12
-0.20 gr|far:7-12|sent:0|0 gr|sent:0|prev:4-6|0 kindc|意度 lev|after:2|after:0 lev|para:1|sent:0 lev|sent:0|sent:2
-0.20 lev|sent:0|sent:3 pl=减收|gr pl=发放 wl=指标
-0.19 DFcur0|r剩余 DFord0|r剩余 DFpl=预算|r结余 PPd2|1 PPd4-6|13+ PPrCOMPLETIONLEVEL RPtail01 SBn2|t共 WSk3|p0|lev
-0.19 comp|after:0|prev:1 kindc|计划 kindm|投资 lev|after:0|para:1 lev|sent:1|para:7-12 topic003|lev wl=年初|de
-0.18 DFcls0100|r结余 DFwl=收入|r结转 Nlevel|完成 Nrate|到位率 Nrate|案率 PPd13+|3 SAt总|其中 base=1of1|comp
-0.18 comp|para:2|para:1 lev|sent:1|named:13+ ovl2|de pl=支付 pl=问卷|收率 share|after:0|sent:2 share|after:0|sent:3
-0.18 wl=其他|占 wl=收入|占
-0.17 DFcls1010|r其余 DFfirst10|r余 DFord1|r余 Edepth010 Nrate|收合格率 PPd2|4-6 PSk3|w0|comp RPqz01 base=1of3|share
-0.17 comp|after:0|sent:3 comp|prev:1|prev:4-6 gr|after:1|sent:1|0 lev|after:1|sent:1 pl=算数|行率
-0.17 share|after:0|far:4-6
-0.16 Dgap4-6|0 Efar:7-12|far:4-6 Ep1@sent:3 Eper=none|far|prev Neach|造价 Nlevel|累计支出 PPd13+|7-12 PSk4|w1|lev
-0.16 RPnl完成|.3 SA(|1|1 SAoth0 SBn6|t合计 comp|after:0|sent:2 comp|far:2|far:4-6 de|far:3|sent:0|0
-0.16 gr|sent:0|sent:2|0 kindm|占 lev|far:2|far:3 pl=中有 wl=购置
-0.15 DFr结转|sent0|sent1 Eafter:0|sent:2 Ep1@prev:4-6 NsfTrue|money|growth PPd1|4-6 PPd7-12|4-6 RPn2|0 SAt0|包括
-0.15 SAx|0|0 comp|after:0|far:4-6 comp|after:0|sent:0 gr|after:1|after:0|0 gr|para:4-6|sent:1|0
-0.15 gr|prev:3|prev:4-6|0 lev|para:2|sent:0 lev|sent:2|after:0 lev|sent:2|far:7-12 pl=活动|占 pl=编制 pwsent|comp
-0.15 wl=经费
-0.14 DFcls1010|r结余 DFp@far:1 DFpw=支出-收入|r结余 DFpw=预算-支出|r结余 DFr结转|para4|para3 DFw@para:1
-0.14 Eprev:3|prev:4-6 Nrate|合格率 Nu个|level PPd2|7-12 PSk3|w2|share PSk4|w0|share RPy010 SBl投资 SBoth16
-0.14 bword=支出|经费 de|prev:2|prev:4-6|0 gr|prev:4-6|sent:1|0 kindc|意率 lev|far:2|far:4-6 lev|prev:2|prev:1
-0.14 pl=金额 share|far:2|far:4-6 wl=患者 wl=结转
-0.13 DFcls0101|r结转 DFcur0|r净 DFpw=支出-收入|r结转 Dafter:1|sent:0 Epara:4-6|sent:1 NsfFalse|count|level
-0.13 PSk3|w1|comp RPcls1010|.5 SBoth2 base=0of0|comp lev|prev:2|prev:3 ovl1|de ovp1|share pl=决算 pl=调查|意度
-0.13 rEACHLEVEL|gr|than0 share|prev:2|sent:0 wl=实际
-0.12 Dp1@para:4-6 Nrate|付率 PPdiff|para comp|after:2|after:1 comp|prev:2|sent:0 comp|sent:1|sent:2
-0.12 comp|sent:2|sent:3 gr|prev:4-6|prev:7-12|0 gr|prev:7-12|sent:0|0 gr|sent:2|sent:0|0 kindm|行率
-0.12 lev|sent:1|sent:2 p1@sent:3 p@para:7-12 pl=经费|占 rDELTALEVEL|gr|than0 share|after:0|para:4-6 wl=人口 wl=债券
-0.12 wl=整改|改率
-0.11 DFfirst01|r结余 Dprev:3|prev:2 Ep1@para:4-6 Eper=none|prev|after Eper=none|prev|far Eprev:4-6|para:2 PPd13+|2
-0.11 PPd1|3 PPd1|7-12 RPj0|prev RPlen7 SA( comp|after:0|far:7-12 de|far:3|far:4-6|0 de|sent:1|prev:4-6|0
-0.11 lev|after:0|para:3 lev|far:1|far:2 lev|para:2|sent:1 pl=增收|gr share|sent:1|prev:3 wl=农户
-0.10 Dp@sent:0 Eafter:2|after:1 Eu=平方米|米 Nrate|众满意度 PPd13+|4-6 PPd4-6|2 PPrSHAREPRIOR PSk4|w1|share
-0.10 RPnl预算|1 cls0011|comp comp|after:0|para:3 comp|para:1|para:4-6 comp|prev:2|prev:4-6 ovl0|gr pl=合格
-0.10 pl=标值|pt share|para:2|sent:1 share|prev:1|prev:4-6 wl=完成
-0.09 Nlevel|支出 PPd3|1 PPd3|4-6 PPd4-6|7-12 PPpara|sent PPrCOMPLETIONPRIOR PSk3|w2|comp PSk4|w0|comp PSk4|w2|share
-0.09 SAgap3|1 WSs1 comp|after:0|para:2 comp|prev:1|after:0 gr|prev:4-6|prev:3|0 lev|after:0|far:4-6 p1@named:4-6
-0.09 pl=建设 share|after:0|prev:4-6 share|far:1|far:2 share|prev:2|prev:3 share|prev:2|prev:4-6 share|sent:1|far:3
-0.09 wl=2年
-0.08 DFfirst11|r剩余 DFfirst11|r结余 Efar:4-6|sent:1 Epl=经费 Nlevel|预算 Nrate|分别 Nu吨|level PPd4-6|1 RPj.5|para
-0.08 SBnextdiff|t共 WSk3|p2|share comp|after:1|sent:1 comp|far:1|far:4-6 comp|para:2|sent:1 gr|far:4-6|far:7-12|0
-0.08 gr|far:4-6|sent:1|0 gr|sent:1|para:3|0 lev|sent:1|far:3 lev|sent:1|prev:7-12 p@para:3 share|after:1|para:2
-0.08 share|sent:2|far:7-12
-0.07 DFcls0010|r其余 Eordwp Npoints|n3 Nrate|满意度 Nu期|level PPd7-12|2 RPun=分 comp|after:0|after:1
-0.07 comp|after:2|after:0 comp|after:2|sent:0 comp|prev:2|prev:1 comp|sent:0|prev:2 labnone|EACH lev|prev:0|far:4-6
-0.07 pl=率由|pt share|after:0|para:1 share|prev:1|prev:3 share|sent:2|far:4-6
-0.06 DFcur0|r结余 Nrate|占 PPd3|7-12 PPd4-6|3 PPd7-12|1 PSk4|w2|comp cls0110|share comp|after:0|para:1
-0.06 comp|far:1|far:2 comp|far:2|far:7-12 gr|far:7-12|sent:1|0 gr|prev:2|prev:4-6|0 gr|prev:4-6|prev:7-12|1
-0.06 lev|far:0|far:4-6 lev|far:1|far:0 lev|para:2|far:7-12 lev|para:2|para:0 lev|prev:2|sent:1 lev|sent:2|prev:7-12
-0.06 pl=提高|pt pl=经费|支出 pt|far:2|sent:0|0 share|after:0|far:2 share|after:1|sent:1 share|prev:1|prev:2
-0.06 share|sent:1|para:2 wl=剩余
-0.05 Eafter:0|prev:4-6 Eper=t|para|sent NsfFalse|money|delta Nu亩|level PSk4|w1|comp comp|after:0|far:13+
-0.05 comp|after:0|prev:2 comp|sent:1|prev:4-6 gr|para:2|sent:1|0 lev|far:1|far:4-6 lev|prev:1|prev:0
-0.05 lev|prev:1|prev:4-6 pl=制价 share|after:0|prev:3 share|far:1|far:3 share|far:2|sent:0 share|prev:1|far:4-6
0.05 comp|sent:0|sent:2 p@sent:1 pl=活动 pl=降|pt share|para:1|prev:4-6 wl=抽检 wl=资金|占
0.06 DFfirst01|r其余 DFw1@sent:2 Eu=亩|亩 NheadTrue|level RPu1 kindc|占比 kindc|理率 rz0 share|sent:1|para:3
0.06 w1@named:13+
0.07 DFp@para:1 Eper=none|after|prev Nlevel|人口 Nlevel|人员 Nlevel|项目 Nu天|level RPj1|prev SBn3|t合计 ordwp|lev
0.07 pl=增加|gr share|sent:2|prev:4-6 topic100|lev wl=合计|de
0.08 ADJw2 DFfirst01|r结转 RPy001 SBn2|t累 comp|sent:0|para:3 lev|prev:1|far:7-12 pl=面积 wl=自筹
0.09 Nlead4 Nlevel|得 NsfTrue|count|rate NsfTrue|money|rate RPun=名 comp|sent:1|sent:0 wl=项目
0.10 DFold0|r其余 Eafter:0|far:4-6 Ngrowth|增长 Nlevel|总计 RPnl支出|.5 cls0111|share cls1111|share ordwp|comp
0.10 pl=收入|de pl=资金|付率 pt|far:3|sent:0|0 share|after:1|after:0 w1@named:4-6 wl=标价
0.11 Dp1@prev:4-6 Nlead0 RPcls0000|0 cls1111|lev qz00|gr share|para:1|para:4-6 share|sent:2|para:4-6
0.12 Eprev:2|sent:0 Neach|每亩 Nrate|实际 NsfFalse|percent|level NsfFalse||growth RPn1|.3 gr|sent:1|after:0|0
0.12 pl=总计 pl=成率|pt qz0|lev w@prev:0 wl=支付
0.13 DFgap3|r其余 DFgap4-6|r剩余 Ewahead RPvals1|1 SAn2|0 p1@para:4-6 pl=护费|gr pwpara|de wl=合计
0.14 DFfirst00|r差 DFold0|r剩余 DFpw=收入-收入|r结转 Eper=none|after|para Epl=护费 Neach|n3 NsfTrue|count|delta
0.14 RPcls1000|0 de|para:1|para:2|0 lev|sent:0|para:3 pl=补助 w@sent:4-6
0.15 DFfirst11|r其余 Dpr0 Neach|单价 NsfTrue|money|delta gr|sent:0|after:0|1 lev|sent:1|para:4-6 ordpw|gr|1
0.15 pl=决算|de pl=收入 share|sent:0|after:1 wl=1年 wl=支出| wl=资金|
0.16 DFcls0110|r其余 Ew1@sent:4-6 Nlevel|投入 PPd13+|1 SAcont10|0 base=1of2|share comp|sent:0|after:0
0.16 gr|far:4-6|sent:0|0 p1@prev:7-12 pl=其他|占 qz0|comp wl=标价|de
0.17 Nrate|位率 Nrate|计划 NsfFalse|count|each RPlen4 SBoth5 cls1100|lev pl=|gr w1@prev:2 w@named:2
0.18 DFp1@prev:2 Ep@para:3 Epahead Nl10 Nlevel|实际支出 SAoth2 SAt；|1 ovp2|share pl=支付|付率 pl=经费
0.18 share|sent:0|para:7-12 wl=合计|支出
0.19 DFcur0|r未完 DFold0|r净 DFord1|r净 DFov01 DFr未完 DFw@sent:1 Dprev:3|sent:0 Nlevel|n1 Nlevel|全年支出 Nlevel|共
0.19 RPlen5 lev|para:1|para:2 ordpw|pt|0 p@prev:7-12 wl=3年
0.20 Ep1@sent:2 SAend11 SAfull1 SA其中|1|0 SA包括 SBmore1|sent lev|after:0|far:7-12 lev|sent:0|para:4-6 pl=支出|预算
0.20 share|sent:0|far:1 wl=行数
0.21 DFfirst10|r剩余 Dprev:7-12|sent:0 Esent:2|sent:1 Ngrowth|下降 Nrate|理率 Nu批次|level RPcls0010|.5 SAt，|1
0.21 SBat1|t共 comp|sent:0|far:7-12 pl=参保 pl=结余|gr w1@para:2
0.22 DFpl=预算|r结转 DFr剩余 Dp@sent:1 Ndelta|n3 Nrate|盖率 Nu场|level SAt。|1 kindm|占比 pl=追加 pwsent|lev
0.23 DFr结余|sent1|sent0 RPcls0100|.5 SAcls0100 SBoth6 SBt合计|prev WSmore0 qz00|de wl=培训|占 wl=扣
0.24 DFgap2|r差 DFp1@prev:4-6 DFpw=收入-支出|r结转 Nlevel|补助 Npoints Nu台|level Nu处|level RPj.3|para RPvals0|1
0.24 base=2of2|comp de|sent:2|sent:0|0 wl=同价
0.25 Eafter:0|para:4-6 Ew1@far:7-12 SA其中|1|1 bnear=12|comp pl=结案 qz01|gr w@sent:1 wl=|
0.26 Eo0 Eovl1 Epl= Nrate|用率 SAn2|1 gap3|1 rLEVELLEVEL|de|than1 wl=合格 wl=概算
0.27 Nlevel|n2 NsfFalse||level NsfTrue|percent|delta NsfTrue|percent|rate SAseg3 cls1010|comp share|after:0|para:2
0.27 w1@named:7-12 wl=|意度
0.28 DFold0|r结转 DFr结转|sent2|sent1 Epwsent Ew1@para:4-6 Nlevel|自评得分 SAcls1011 SAoth6 chx ordpw|gr|0 p@prev:0
0.28 share|sent:0|sent:2
0.29 Ep1@para:3 Esent:0|sent:4-6 Esent:2|sent:0 Nlevel|总支出 Nrate|办结率 Nrate|预算 SAt0|其中 SBnextpara|t合计
0.29 pl=设施
0.30 ADJb1 Dway1 Eu=价|台 Nlevel|资产总额 Nlevel|项目支出 pl=省级 pl=管理 rLEVELLEVEL|de|than0 share|sent:2|para:3
0.30 wl=上年|gr
0.31 DFcls1001|r结转 SBoth10 cls1000|comp kindc|占 pl=拨款 w1@para:3 y0w
0.32 DFgap1|r差 DFord1|r结余 DFwl=拨款|r结转 Neach|n2 Nlevel|金额 Nrate|意率 NsfFalse|count|rate RPcls0001|.3
0.32 base=1of1|share comp|after:0|sent:1 gr|para:2|sent:0|0 pl=| pl=收入|占 rLEVELLEVEL|gr|than0 share|sent:0|prev:1
0.32 wl=学位
0.33 DFpw=收入-支出|r结余 RPeq00 RPn3|1 SAcont11|1 pl=减少|gr pl=完成 pl=收入| wl=预算|成率
0.34 DFp@prev:0 Ep@para:1 Eper=u|para|sent Esent:0|sent:3 Ndelta|上年减少 RPn1|.5 RPun=人 de|after:0|sent:1|0
0.34 pl=完工 pl=支出 pl=设施|占 share|far:1|far:4-6 wl=合计| wl=投资|位率
0.35 DFfirst10|r净 Esent:0|prev:4-6 RPn1|0 SBoth12 pl=增|gr rDELTAPRIOR|gr|than0 share|sent:0|far:7-12
0.36 DFw@prev:0 Eafter:0|sent:1 NheadFalse|rate NsfTrue|money|each Nu亿元|level RPeq05 SAcls1000 SBat2|t累 SBoth1
0.36 WSk2|p1|share kindc|案率 p@after:0 pl=实际 share|para:1|para:2 topic100|comp wl=登记
0.37 DFgap1|r结余 DFgap4-6|r余 RPn3|.5 cls1011|lev kindc|和 labsame|PRIOR lev|para:0|para:2 pl=收回 pl=资金|位率
0.37 pl=金额|de share|sent:0|far:3
0.38 DFp@para:0 Dprev:4-6|sent:0 Eper=none|after|sent Ew1@far:4-6 Nlevel|n3 SAn4|1 SAseg2 de|para:3|sent:0|0
0.38 ovp3|comp pl=支出|进度 share|sent:0|sent:3 to0|COMPLETION wl=产品
0.39 Nl00 NsfFalse|money|each NsfFalse|points|level base=0of2|comp wl=补助|占
0.40 Dpara:3|sent:0 SBat1|t累 comp|sent:0|far:13+ de|prev:3|sent:0|0 lev|sent:2|para:4-6 pl=费用
0.41 DFord1|r剩余 Eper=none|after|after NsfTrue|points|rate SAoth3 wl=预算|行率
0.42 DFcls1000|r其余 DFp1@sent:3 Nu名|level PPo100 SAgap4|0 SAt合计|其中 ovl1|gr p1@prev:0
0.43 DFp@para:3 EQ0|lev Eu=人|人 Nrate|占比 RPj0|para RPn2|.5 SAgap0|0 SAoth5 gr|para:2|para:3|0
0.43 rLEVELPRIOR|pt|than1 wl=结余
0.44 DFfirst01|r剩余 Eu=车|辆 Ndelta NheadFalse|points Nlevel|结转结余 Npoints|下降 NsfTrue|count|level RPcls1000|.3
0.44 SAn3|0 comp|sent:0|sent:1 share|sent:0|para:4-6 share|sent:1|sent:0 wl=立案 wl=费用
0.45 Ew1@prev:4-6 Neach|费用 Nlevel|预算支出 Nrate|总额 NsfTrue|money|level RPcls0100|0 RPnl资金|0 SAend10 SAfull0
0.45 SBt合计|sent cls1010|lev lev|para:1|para:3 wl=支出|占
0.46 ADJo1 DFp@sent:3 Eo1 RPun=日 SA其中 pl=企业 pl=办结 pl=购置 wl=支出|de
0.47 Esent:0|para:3 Ngrowth|同比增长 Nlevel RPnl支出|1 SAgap1|1 comp|para:2|sent:0 comp|sent:1|para:3 kindm|位率
0.47 w@named:7-12
0.48 comp|sent:0|far:4-6 comp|sent:1|sent:3 lev|sent:1|far:13+
0.49 Eprev:4-6|sent:0 Ngrowth|n2 Nlevel|上年结转 RPn2|.3 lev|after:0|sent:1 p1@para:2 pl=支出|付率 wl=收入|行率
0.50 DFcls0010|r余 DFgap1|r净 Epara:3|sent:0 Eper=none|sent|after Epl=投入 Eprev:4-6|sent:1 SAt共|其中 SBl总计
0.50 SBoth8 comp|sent:1|after:0 pl=完成| wl=收回|意度
0.51 DFold0|r差 Neach|增收 Neach|每期 NheadTrue|rate Nu人次|level RPtail11 SBat2|t共 comp|sent:0|para:4-6
0.51 share|sent:0|far:2 w@para:7-12 wl=1年|gr wl=配套
0.52 DFwl=支出|r剩余 Ew1@para:3 NsfFalse|percent|rate SBn3|t共 share|sent:0|far:4-6
0.53 ADJp2|comp NheadFalse|level Nrate|支出进度 Nrate|改率 RPcls0000|.5 RPj.5|LEVELLEVEL SAcls0000 SBl完成
0.53 pl=培训|占
0.54 Neach|平均 Nlevel|安排 RPn4|1 SAt)|1 lev|para:0|para:3 pl=支出|行率 share|sent:0|prev:3 wl=隐患
0.55 DFgap1|r结转 DFp1@sent:0 Nrate|目标 RPj0|LEVELLEVEL RPvals0|0 RPy100 de|far:7-12|sent:0|0 lev|after:0|sent:2
0.55 pwsent|de rLEVELPRIOR|de|than1
0.56 DFp@sent:1 EQ0|comp Eper=u|sent|far RPeq14 cls0101|share comp|sent:2|para:4-6 topic100|share wl=总计|占
0.57 Nu人|level Nu日|level WSk3|p1|lev bnear=13|share de|para:1|sent:0|0 de|prev:4-6|sent:0|0 pl=人口
0.57 share|sent:0|prev:4-6
0.58 NbFalse|COMPLETION NheadFalse|delta Nlevel|完成投资 SBl收入 SBn5|t共 SBoth0 gr|para:3|sent:1|0 pl=降|gr wl=资金
0.59 DFr结转|sent1|sent0 Epl=支付 Neach Ngrowth|n3 Nrate|结率 SBl共 ovp1|lev pl=满意|意率 share|sent:0|para:3
0.60 DFgap3|r差 DrLEVEL NheadFalse|each base=2of2|share cls0011|share lev|sent:0|far:4-6 lev|sent:1|prev:3 pl=共
0.60 w1@sent:2 w@named:4-6
0.61 DFpl=结余|r结余 Ep@para:2 Eper=u|sent|para Nlevel|累计完成 Nrate|支付率 RPj.3|LEVELLEVEL RPj.75|prev SAcont00|1
0.61 comp|prev:1|prev:2 comp|sent:2|sent:4-6 pl=意度|pt pl=算数 ypwok
0.62 DFgap7-12|r结余 DFp1@para:4-6 Eafter:0|para:1 Nlevel|余额 Nrate|降 PSs10 RPcls1111|1 SBn4|t累
0.62 gr|sent:0|sent:2|1 wl=资金|行率
0.63 Epl=投资 Nl11 NsfTrue|percent|growth SBnextpara|t累 ordwp|share pl=
0.64 Nlevel|案件 SBn2|t合计 SBt合计|para kindc|成率 pl=完成|预算 share|after:0|para:3 topic001|comp
0.65 DFgap3|r结转 Ngrowth|上年增长 SBnextpara|t共 cls1110|lev gr|sent:0|para:4-6|0 lev|sent:1|named:4-6 pl=支出|gr
0.66 Eper=t|after|sent share|sent:1|sent:2 w1@sent:4-6 wl=调查
0.67 Dsent:3|sent:0 Ew@after:0 gr|sent:1|sent:0|0 lev|sent:0|prev:4-6 p1@para:1 pl=就业 pl=经费|de qz00|pt
0.67 share|sent:0|named:7-12
0.68 Dsent:3|sent:1 Epl=补助 Npoints|n1 Nrate Nu件|level SBn4|t合计
0.69 DFgap1|r余 PSk2|w0|comp base=none|share comp|sent:0|sent:4-6
0.70 gap1|0 kindc|格率 samelabel|lev
0.71 DFcls0101|r其余 Esent:1|sent:2 Neach|n1 Nu次|level SAcont01|1 SAgap4|1 de|prev:4-6|after:0|0
0.71 lev|sent:1|sent:4-6 ovl3|de share|sent:0|named:13+ wl=结案
0.72 Nrate|意度 RPcue0|.75 lev|sent:0|named:13+ ovp2|comp pl=整改 pl=格率|pt wl=投资
0.73 pl=合计|gr share|sent:0|sent:4-6 wl=安排
0.74 DFp1@para:2 Dp1@sent:2 Ngrowth|同比下降 Nu户|level RPj.3|far SAt(|0 topic110|share
0.75 DFold0|r未完 DFw1@para:2 Ndelta|增收 Nrate|调整预算 lev|after:0|sent:0 pl=补贴 wl=培训
0.76 DFcls0100|r剩余 Dp1@para:3 Nrate|n3 RPcls0010|0 SAgap0|1 kindc|
0.77 RPeq18 SAcls1100 SBpar5 bword=资金|到位 kindc|盖率 wl=上年|pt wl=到位|资金
0.78 DFcls0111|r结转 EQrCOMPLETION|lev Epara:2|sent:0 Nlevel|拨付 NsfTrue|count|growth RPcls0000|1 pct0|comp
0.79 DFr结余|far7|far6 Npoints|上年提高 comp|sent:0|named:13+ topic110|lev wl=事项
0.80 RPcls0100|.3 RPcls0110|0 SAn3|1 depth kindm|资金 qz1|lev wl=对象
0.81 DFcls0110|r结转 DFgap1|r未完 Nrate|提高 RPun=亩 SBpar3 cls1110|share kindm|付率 pl=到位|位率 wl=预算|
0.82 RPj1|para cls1000|lev de|sent:0|sent:2|0 gr|prev:7-12|prev:4-6|0 pl=支出|de pl=支出|资金 wl=总额
0.83 DFfirst11|r余 DFr差|sent1|sent0 Nrate|投资 bnear=12|share p1@prev:1 wl=投入
0.84 Epl=购置 SAcls0101 SBn4|t共 ovp3|lev w@after:0 wl=投资|投资 wl=收回|意率
0.85 DFcls1011|r结转 SAt)|0 lev|after:0|para:4-6 share|sent:0|prev:2
0.86 Esent:0|sent:2 Ew1@sent:3 bword=投资|投资 de|para:4-6|sent:0|0 gr|para:2|para:4-6|0 kindc|收率 pl=标价|gr
0.87 DFpl=资金|r结余 DFw1@para:3 Dp1@sent:3 Dpara:4-6|sent:0 Esent:1|sent:0 Ew1@sent:1 SBpar4 cls1101|share
0.87 lev|sent:1|sent:0 wl=2年|de
0.88 DFord0|r差 RPk1 qz1|share w1@sent:1 w1@sent:3
0.89 Nlead1 Nrate|保率 NsfFalse|percent|delta RPj0|far WSk2|p0|lev wl=预算|预算
0.90 DFfirst11|r结转 lev|sent:0|named:4-6 lev|sent:0|prev:2 lev|sent:0|prev:7-12
0.91 Dgap3|0 comp|sent:0|named:4-6 kindm|收入 pl=总额 wl=3年|gr wl=制价|gr
0.92 Ep@after:0 SA: SAoth4 de|sent:0|prev:4-6|0 p1@sent:4-6 pt|sent:0|after:0|0
0.93 DFp@sent:0 SBmore0|para bnear=13|comp gap1|1 pct0|lev wl=合计|占
0.94 Egap1 Ep1@sent:1 Ndelta|上年增加 cls0001|comp w@far:0
0.95 DFp1@sent:4-6 DFr其余|sent1|sent0 DFw1@prev:3 Nlevel|接待 NsfTrue|percent|each gr|sent:3|sent:0|0 wl=上年|de
0.95 wl=案件
0.96 SBn4|t总 labov|PRIOR lev|sent:2|sent:0 wl=完成|占
0.97 DFcls0110|r结余 Eper=u|sent|prev gr|sent:1|sent:0|1 share|para:2|para:3 wl=年人
0.98 SBt总|sent bword=支出|合计 cls1100|share
0.99 ErLEVELLEVEL rLEVELPRIOR|de|than0
1.00 DFp1@para:1
1.01 Epl=支出 base=3of3|share pl=办结|结率 wl=算数|行率
1.02 Ngrowth|增幅 kindm|用率
1.03 DFpw=预算-支出|r结转 RPlen6
1.04 Esent:0|far:4-6 Ew1@sent:2 NsfFalse|percent|growth SBat2|t合计 wl=企业
1.05 ADJ-11 Nlevel|职工 de|sent:3|sent:0|0 pl=次均|de pwsent|pt
1.06 DFcls0100|r其余 NbFalse|LEVEL SA其中|0|1
1.07 DFw1@para:4-6 Ngrowth|n1 de|after:0|sent:0|0 gr|sent:0|sent:1|1
1.08 RPj.75|LEVELLEVEL adj0|gr pl=分别 to1|PRIOR
1.09 SAx|1|0 cls0100|share cls1101|lev comp|after:1|after:0 pwpara|share rLEVELPRIOR|gr|than1 wl=收回 wl=金额
1.10 DFcls0110|r净 EQrLEVEL|lev Eafter:0|sent:0 Nlead3 Nlevel|设备 Nu分|level SAt共|x
1.11 DFgap1|r剩余 DFwl=支出|r结转 Eper=l WSk4|p3|share pl=合格|格率
1.12 DFcls0100|r余 DFwl=支出|r结余 Epl=待费 wl=预算|de
1.13 WSk2|p0|share pwsent|gr
1.14 NheadFalse|growth Nlevel|年初预算 SBl预算 gr|prev:7-12|sent:1|0 lev|after:0|after:1 p1@sent:2
1.15 ADJw1 Eper=none|sent|sent share|sent:0|para:2
1.16 Epl=计 SBat1|t合计
1.17 Nu份|level ovp2|lev
1.18 DFcls0110|r剩余 DFpl=总计|r结转 Dsent:2|sent:0 rLEVELPRIOR|pt|than0 wl=调查|意度
1.19 DFpw=资金-支出|r结余 base=3of3|comp bnear=11|share gap1 pl=资金|占
1.20 Ngrowth SAcls1010 wl=计划
1.21 PPsent|sent
1.22 Ndelta|n2 Nlead2 cls1101|comp lev|para:2|para:7-12
1.23 DFord1|r未完 RPj.5|far SAseg0 SAt；|0 wl=决算 wl=问卷|收率
1.24 Dp1@sent:0 Nu元|level RPcls0101|.5 kindm|和 pl=完工|工率 wl=问题
1.25 wl=编制
1.27 Esent:0|sent:1 Nlevel|服务支出 gr|para:4-6|sent:0|0 wl=规模
1.28 Nlevel|拨款 cls1001|lev
1.29 p1@sent:1
1.30 SBoth11 share|after:0|after:1
1.34 SBt累|sent w1@after:0
1.35 Eper=l|sent|sent SA(|0|1
1.36 Esent:0|para:4-6 lev|sent:1|sent:3
1.38 bnear=14|share de|sent:0|sent:1|0 lev|after:0|para:2
1.39 Eper=u pl=行率|pt
1.40 de|sent:1|sent:0|0
1.42 DFw1@sent:1 Ndelta|新增 pl=决算|gr share|sent:0|para:1
1.43 Eafter:1|after:0 Nrate|n1
1.44 pl=合计|de pt|sent:0|sent:1|0
1.45 lev|after:1|after:0
1.46 wl=目标
1.47 Nrate|完成预算 Nrate|节约率 wl=经费|行率
1.48 rLEVELPRIOR|gr|than0
1.49 comp|sent:0|named:7-12 kindm|
1.52 Ep@sent:0 Ew@sent:0 lev|sent:2|sent:4-6 pl=得
1.54 EQrCOMPLETION|comp
1.55 Dgap1|0 SBt共|sent bword=收入|收入
1.57 wl=抽查
1.58 Eu=人|名 Ndelta|同比减少 RPlen9 w@sent:0
1.59 PSk2|w2|lev
1.60 pl=标价|de w1@sent:0
1.61 Epl=共 wl=
1.62 pl=资金|
1.63 Dd@after:0 gr|sent:0|sent:1|0
1.64 w1@para:0
1.66 Eu=公里|里
1.69 SAcls1111 wl=2年|gr
1.70 WSk3|p0|share
1.71 wl=计划|
1.73 PPrLEVELPRIOR
1.74 Nu个村|level
1.76 ADJp0|comp gr|sent:2|sent:1|0
1.78 pl=满意|意度
1.79 DFcls1110|r结转 gr|sent:1|sent:2|0 share|sent:2|sent:3
1.83 cls1011|comp
1.84 DFcls1110|r结余
1.88 Ew1@sent:0
1.89 Dsent:1|sent:0 p1@after:0
1.92 Dp1@sent:1 labsame|LEVEL
1.93 WSk4|p0|share
1.98 SBmore0|sent
2.00 cls1001|comp
2.02 Nlevel|上年
2.03 Neach|每月
2.11 DFp1@sent:1 p@sent:0 pt|sent:1|sent:0|0
2.15 Nrate|约率
2.17 ovp3|share
2.18 wl=任务|
2.20 pct0|share
2.21 Dd@sent:0
2.22 Dsent:0|after:0
2.25 Eper=u|sent|sent
2.30 bnear=14|comp
2.39 Ep1@sent:0
2.43 DFw@sent:0
2.47 pl=合计
2.57 base=4of4|comp
2.72 EQov0
2.74 base=4of4|share
2.86 DFw1@sent:0
2.97 Dd1@sent:0
3.03 chalno
3.10 samelabel|comp
3.30 p1@sent:0
4.51 EQ
"""
