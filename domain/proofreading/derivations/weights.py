"""How much each trait speaks for a derivation, learned by ``tools.derivation_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-4.47 over|share
-3.88 SAt、|0
-3.60 SAnest
-3.00 chlensame
-2.82 DrPRIOR
-2.72 SA其中|0|0
-2.71 chlenal
-2.68 SAcls1001
-2.63 pl=预算
-2.60 chalsame
-2.56 Nu座|level
-2.55 cls0010|comp
-2.51 over|lev pl=目标
-2.50 pprior|lev
-2.39 SBnest
-2.35 wprior|share
-2.29 Eper=u|far|sent
-2.28 RPj0|sent
-2.20 Dway0 Nrate|工率 share|after:0|sent:0
-2.19 ErLEVELPRIOR
-2.13 Nrate|支出
-2.11 cls0110|lev
-2.06 ADJo0
-2.05 p@prev:2
-2.04 kindm|约率
-2.02 Nrate|完成目标 wl=收入|de
-1.98 ErPRIORLEVEL
-1.94 over|comp
-1.93 p@far:2
-1.92 Eovl0
-1.91 Neach|户均
-1.90 pl=预算|gr pwdiff|de
-1.89 Nrate|整改率 pl=|pt
-1.88 DFov30 SAt已|1
-1.87 WSmore1 wprior|lev
-1.86 lev|sent:2|sent:1
-1.83 chlenno
-1.81 samelabel|share
-1.79 wl=就业
-1.78 p@far:3
-1.76 RPj.5|sent cls0111|comp pct2|share
-1.75 DFcls0000|r差
-1.74 base=0of3|share
-1.73 DFw@far:2 DFwl=收入|r结余
-1.72 cls0100|comp wl=满意
-1.71 bnear=04|comp lev|para:2|para:3
-1.70 base=0of4|share cls1111|comp ovp0|lev
-1.69 ADJb0 SBmore1|prev
-1.67 DFp1@far:4-6 RPnl结余|.5 SAcls0011
-1.64 rPRIORPRIOR|de|than0 to0|EACH wl=完成| wl=收入|预算
-1.63 RPj.3|sent bword=预算|收入 de|sent:1|sent:2|0
-1.62 DFw@far:4-6
-1.59 SBt总|prev p@prev:3 unitdiff
-1.58 ADJ-10 DFp@far:3
-1.57 Eper=none Eper=noper Nlevel|车辆 SBnextdiff|t累
-1.56 DFfirst00|r结转 pct3|share
-1.55 Ep@prev:1 cls1001|share
-1.54 p@far:1
-1.53 DFwl=结转|r结转 w@far:7-12
-1.52 cls0000|comp
-1.51 DFw1@far:2 cls0110|comp cls0111|lev
-1.50 SBmore1|para
-1.49 Eo3
-1.48 DFw@prev:4-6 Ngrowth|降幅 wl=收入|gr
-1.47 DFgap7-12|r结转 Ew@far:4-6 PPdiff|diff wl=完成|de
-1.46 DFw@far:1 ordpw|share pl=和 wprior|comp
-1.45 Eu=户|户
-1.44 DFw@prev:3 Ndelta|算节 NsfFalse|percent|each p@sent:4-6
-1.43 DFw@prev:2 w1@far:7-12
-1.42 DFpl=支出|r结转 Ep@after:2 Nlevel|指标 bword=预算|完成 wl=完成|预算
-1.41 DFcls0000|r结余 pct1|share pl=任务
-1.40 DFw@far:3 lev|sent:0|sent:4-6 pt|after:0|sent:0|0
-1.39 Nu条|level de|sent:2|sent:1|0 topic001|lev
-1.38 ADJ11 DFw@para:4-6 Ew@sent:3 wl=支出|支出
-1.37 DFp@far:7-12 Ep@far:4-6 topic001|share
-1.36 ADJw5 Nrate|n2 bnear=03|share bword=支出|预算 w1@far:13+
-1.35 Nrate|算执行率 lev|sent:0|para:7-12 wl=预算|支出
-1.34 SBl总额
-1.33 PSs00 chnono p@prev:4-6
-1.32 base=0of2|share cls0000|share p1@far:4-6 pl=计划
-1.31 DFw@prev:1 WSs0
-1.30 RPun=亿元 SBnextsame|t合计 lev|sent:1|para:2 ovp0|share
-1.29 DFcls0001|r其余
-1.28 DFcls0001|r结转 adj1|gr p1@far:2
-1.27 Epl=资金
-1.26 ADJ
-1.25 DFord0|r其余 Dp@para:3 RPun=户
-1.24 DFw1@far:1 p@far:4-6 pl=其他 pl=护费|de wl=拨款
-1.23 DFwl=资金|r结转 wl=支出|行率
-1.22 DFcls0011|r结余 Nu所|level RPcls1111|0 p@prev:1 share|sent:0|prev:7-12
-1.21 Dp@prev:3 RPcls1010|0 rPRIORPRIOR|gr|than0 w@prev:4-6 wl=总计
-1.20 RPn3|.3 lead0=True p@after:2 w1@prev:7-12 wl=完成|gr
-1.19 ADJw3 Epl=预算 RPnl支出|.3 bnear=01|share labov|LEVEL
-1.18 DFcls0010|r结转 w1@far:1
-1.17 DFpl=收入|r结余 Nlevel|债务余额 RPj.75|sent WSk2|p1|lev bnear=04|share w@far:4-6 wl=得
-1.16 DFord1|r差 Nrate|和 pl=|占 w@far:2
-1.15 SBn3|t0 bnear=02|share gr|sent:3|sent:2|0 wl=上年
-1.14 DFgap2|r结转 DFov00 Eafter:1|sent:0 pl=任务| pwpara|pt
-1.13 ADJp1|lev DFfirst00|r余 Dp@prev:4-6 Dpr1 Nlevel|总额 RPlen1 to0|SHARE wl=完成|成率 wl=资金|位率
-1.12 DFcls0011|r结转 DFgap2|r结余 PS RPeq16 SBat3|t0 WSk3|p2|lev labnone|SHARE pl=支出|占 pprior|share
-1.12 share|sent:1|sent:4-6 w@far:1 wl=|成率
-1.11 DFwl=结余|r结余 Dgap7-12|1 Ew@far:7-12 Ew@prev:4-6 p1@prev:2 rLEVELCOMPLETION|pt|than1
-1.10 DFcls0000|r剩余 DFp1@far:7-12
-1.09 comp|sent:1|named:13+ ovl1|pt p@para:1
-1.08 Nlevel|年末结转 Nrate|比例 wl=预算|占
-1.07 DFord0|r结转 Dgap1|1 Neach|车均 PStot0 SAn5|0 SAx|0|1 SBoth3 base=0of4|comp lev|sent:0|far:7-12 ovp0|comp
-1.07 pl=算数|gr share|sent:0|after:0
-1.06 DFp@prev:3 DFw@far:7-12 comp|sent:0|after:1 pl=位率|pt w@after:1
-1.05 DFfirst10|r差 DFord0|r结余 DFpw=支出-支出|r结转 Neach|人均 NsfFalse||delta pct2|comp pl=扣 pl=满意
-1.04 Eper=none|prev|prev Npoints|提高 cls1011|share comp|sent:0|para:2 de|para:4-6|para:4-6|0 pl=同价
-1.04 share|sent:2|sent:0 wl=项目|占
-1.03 RPnl收入|.3 de|sent:0|after:0|0 p@para:2 pct1|comp
-1.02 ADJw4 DFcls0010|r净 Dp@far:4-6 Dprev:2|sent:0 SBt累|para WSk2|p1|comp gr|sent:3|sent:4-6|0 wl=参保
-1.01 DFov11 DFw1@prev:4-6 Dp@prev:2 Eper=none|sent|prev Nu辆|level pl=支出|支出 wl=支付|付率
-1.00 ADJp0|lev ADJp2|lev Nlevel|剩余 RPk2 SAcls1110 SBn5|t0 WS ordpw|comp rEACHPRIOR|gr|than0 share|para:1|sent:0
-1.00 w@prev:7-12 wl=提高|pt
-0.99 Egap7-12 Ew@prev:2 Nrate|完成 bword=支出|收入 wl=发放
-0.98 Ep1@far:4-6 SAcls0111 SAcont10|1 SBoth4 de|sent:2|sent:3|0
-0.97 DFfirst00|r净 DFold1|r结转 DFr结转|sent2|sent0 Ep@far:3 SAcls0001 bnear=03|comp cls0010|share pl=问卷|意度
-0.97 topic011|comp wl=算数|de
-0.96 DFp1@far:3 Ew@para:3 Nlevel|累计支付 RPnl完成|0 base=2of4|share cls0010|lev w@far:3 wl=标价|gr yp0
-0.95 DFpw=支出-结余|r结余 Nlevel|到位 Nlevel|算数 RPcls0101|1 p@sent:3 pl=待费|de wl=|de
-0.94 PPov0 SAn6|1 pl=县级 rPRIORPRIOR|pt|than0
-0.93 DFw1@far:3 Epl=上年 Ew@after:1 SAgap3|0 SAn6|0 pl=资金 rEACHEACH|gr|than0 wl=投资|gr wl=经费|de
-0.92 Dd@prev:4-6 Neach|每人 comp|para:1|para:2 p1@para:7-12 pl=算数|de pl=结转
-0.91 DFcls0000|r其余 DFp1@prev:3 Dgap2|1 Epl=合计 RPnl预算|.3 WSk3|p1|share comp|sent:0|far:3 gap13+|0 pl=项目
-0.91 pwdiff|gr
-0.90 PPrLEVELLEVEL cls1110|comp gap4-6|1 share|after:1|sent:0
-0.89 DFp@far:4-6 Dp1@far:4-6 SAt0|x de|sent:0|after:1|0 pl=安排
-0.88 DFcls0001|r结余 Dgap4-6|1 Nlevel|2月 Nrate| Nrate|收率 lev|para:2|para:1 p@para:4-6 y00
-0.87 DFcls0010|r剩余 DFp1@far:2 DFpl=补助|r结余 DFw1@far:4-6 Ep@para:4-6 Eper=t Neach|补助 Nlevel|补贴
-0.87 comp|sent:0|prev:1 pl=2年 pl=标价
-0.86 Ep@far:7-12 p@after:1 pl=上年|de pl=投资|gr wl=办结 wl=收入|占比
-0.85 Dsent:2|sent:1 Nlevel|总数 RPeq12 RPun=元 comp|para:2|para:3 de|prev:4-6|prev:4-6|0 gr|sent:1|sent:2|1
-0.85 labnone|LEVEL pl=计划| wl=整治
-0.84 DFw1@far:7-12 PSs11 RPcls1111|.5 SAseg9 gap13+ qz01|de w1@prev:1
-0.83 DFcls1010|r结转 Dp@far:7-12 Eafter:2|sent:0 Ep1@prev:3 Nlevel|转和结余 SAgap2|0 SBn6|t0 WSk3|p0|comp
-0.83 WSk3|p1|comp WSk3|p2|comp de|para:4-6|para:3|0 p1@far:7-12 pct3|comp topic002|share w@after:3
-0.82 Ndelta|核减 Ngrowth|下浮 SBt总|para wl=项目|工率
-0.81 SBnextsame|t累 cls0101|lev kindc|用率 p@after:3 pl=待费|gr pl=预算| rCOMPLETIONPRIOR|pt|than0 topic002|lev
-0.81 wl=中央
-0.80 Nlevel|结余 SBat1|t0 pl=自筹 to0|LEVEL wl=完工|工率
-0.79 DFcls0000|r结转 PPl1
-0.78 DFr剩余|sent1|sent0 Dfar:7-12|sent:0 Efar:7-12|sent:0 Eper=u|prev|sent Nrate|完成率 SAn5|1 SBnextdiff|t0
-0.78 SBnextsame|t总 WSk4|p3|lev share|sent:1|sent:3
-0.77 Dp@far:3 Nu类|level SBt0|prev base=0of3|comp pl=预算|de wl=到位|位率 wl=学生 wl=满分
-0.76 DFp@prev:2 DFp@prev:4-6 Efar:4-6|sent:0 Ep@sent:2 Neach|方米 Neach|每平方米 SAcont00|0 WSk4|p0|lev WSk4|p2|lev
-0.76 de|sent:0|para:2|0 lev|para:1|para:0 pl=完成|gr pt|sent:0|far:2|0 wl=投资|占
-0.75 Eper=none|far|sent NbFalse|SHARE Nrate|进度 RPj1|sent de|far:4-6|far:4-6|0 de|prev:7-12|prev:4-6|0
-0.75 lev|sent:1|after:0 pl=结余 w@prev:2 wl=|和
-0.74 DFcls0010|r结余 Nlevel|结转 Nrate|收入 RPn4|.3 bnear=00|share cls0000|lev pl=到位 pl=投资 topic011|share
-0.73 DFcur0|r其余 PPo000 RPeq15 base=0of0|share pl=补助|占 w@prev:3 wl=省级
-0.72 Ew@para:1 Nrate|行率 WSk4|p1|lev pl=完成|de rEACHLEVEL|de|than1 wl=成率|pt wl=补贴 wl=采购
-0.71 Ep1@far:7-12 SAt累|其中 SBn3|t总 SBn6|t总 de|para:3|para:4-6|0 gr|sent:2|after:0|0 labnone|EACH pwsent|share
-0.71 share|sent:2|sent:4-6
-0.70 Dfar:3|sent:0 Eper=none|far|far Esent:2|sent:3 comp|para:1|sent:0 comp|prev:1|sent:0 wl=和 wl=执行|行率
-0.70 wl=护费|de ypwrev
-0.69 ADJp2|share DFcls0001|r剩余 DFr结转 Eper=none|after|far Eper=none|sent|para SAcls0110 comp|sent:0|prev:7-12
-0.69 gr|far:3|far:4-6|0 topic002|comp wl=占|pt wl=格率|pt wl=维修
-0.68 DFgap3|r余 Eo2 Neach|每公里 Nlevel|得分 gap7-12 kindm|意度 labov|EACH share|sent:1|far:13+ w@sent:2 wl=总值|gr
-0.67 Dp@para:2 Dp@prev:7-12 Dpara:2|sent:0 Nlevel|面积 SBt累|prev kindc|工率 lev|sent:2|sent:3 p1@far:1 p@far:0
-0.67 rLEVELLEVEL|gr|than0 share|para:2|sent:0 wl=合计|gr
-0.66 DFp@far:2 Nlevel|总投资 Nlevel|支出合计 Nu项|level RPun=万元 rLEVELCOMPLETION|pt|than0 wl=改造
-0.65 DFp@sent:2 Eper=none|sent|far Ew1@prev:3 NbTrue|SHARE Nlevel|实有 Nlevel|护费 bnear=02|comp de|para:3|para:2|0
-0.65 de|sent:0|far:7-12|0 lev|after:1|sent:0 lev|para:1|para:4-6 pct3|lev pl=完成|成率 share|sent:0|far:13+
-0.65 wl=产值|gr
-0.64 Ndelta|节 Nlevel|基本支出 SBoth7 qz0|share wl=经费|支出
-0.63 DFw@sent:2 DFwl=追加|r结转 Ew1@para:2 Ew@prev:3 Ndelta|净增 RPnl收入|0 RPun=份 SBnextpara|t0
-0.63 de|sent:1|sent:4-6|0 gap2 gr|sent:0|sent:3|1 p1@para:0 pl=结余|行率 pl=配套 rLEVELEACH|gr|than1 topic012|share
-0.62 DFcls0101|r结余 Dd@far:4-6 Nlevel|在职人员 Nlevel|行维护费 base=1of4|share pct1|lev
-0.61 DFpl=支出|r结余 Epwdiff Esent:0|far:7-12 Ngrowth|减率 Nrate|回收率 RPcls1111|.3 SA(|1|0 cls1010|share
-0.61 comp|sent:2|sent:1 gap4-6 pl=制价|gr share|para:0|para:1 w@after:2 wl=支出|付率
-0.60 DFcls1000|r结转 DFr其余 Dfar:4-6|sent:0 Ep@prev:2 cls1100|comp rCOMPLETIONLEVEL|pt|than1 share|sent:1|far:7-12
-0.59 DFgap2|r余 DFgap4-6|r结转 DFgap7-12|r其余 DFr净 Egap13+ Nlevel|资金 Nlevel|采购支出 RPy111 SAcont11|0
-0.59 SBt0|sent WSk4|p0|comp WSk4|p2|comp de|after:2|sent:0|0 kindc|付率 pl=资金|gr pl=追加|行率 wl=预算|约率
-0.58 ADJp1|comp DFfirst00|r其余 DFgap2|r剩余 Neach|次均 Nlevel|培训 SBmore0|prev SBnextdiff|t总 SBoth9 WSk2|p0|comp
-0.58 WSk4|p1|comp WSk4|p1|share WSk4|p3|comp de|sent:3|sent:4-6|0 gap7-12|1 gr|sent:0|after:2|0 pl=面积|gr
-0.58 pl=预算|行率
-0.57 Nrate|执行率 PPrSHARESHARE RPlen2 WSk4|p2|share comp|para:2|para:4-6 gap7-12|0 kindc|提高 lev|sent:0|para:1
-0.57 pwdiff|pt rSHARELEVEL|pt|than1 w@para:1
-0.56 DFov03 Egap4-6 Eordpw Nrate|出占 de|sent:0|prev:2|0 gr|sent:0|para:1|0 labnone|COMPLETION ovl0|de w@para:4-6
-0.55 ADJp1|share Dgap3|1 Esent:3|sent:0 Nrate|占总投资 RPcls1010|.3 RPlen3 SBnextpara|t总 pl=占|pt
-0.55 share|prev:1|sent:0 share|sent:1|para:4-6 wl=建设 wl=设施
-0.54 RPnl完成|.5 RPun=件 SAoth1 SBl支出 SBt0|para gr|sent:0|after:1|0 lev|sent:1|prev:4-6 pl=合计|占
-0.54 pt|sent:0|far:1|0 pt|sent:0|far:4-6|0 wl=其他 wl=决算|de
-0.53 SAx|1|1 de|para:0|para:1|0 gap2|1 gap3|0 pl=培训 pl=总值|gr rLEVELLEVEL|gr|than1 w1@prev:3
-0.52 Dd@after:1 NheadTrue|delta RPn3|0 base=0of1|comp comp|sent:2|sent:0 lev|sent:0|after:1 pl=执行|行率
-0.52 pt|far:4-6|sent:0|0 topic003|share
-0.51 DFgap4-6|r结余 Eafter:0|after:1 Neach|公里 Nlevel|务接待费 Nlevel|待费 SBpar2 cls0001|share
-0.51 de|sent:0|para:4-6|0 lev|sent:1|after:1 ordpw|lev pl=其中 share|far:1|sent:0 wl=支出|进度
-0.50 DFcur0|r结转 Eper=none|para|sent Esent:0|prev:2 Ndelta|n1 Neach|人次均 RPlen8 p@far:7-12 pl=其余 pl=工程
-0.50 pl=经费|gr pwpara|gr rSHARESHARE|pt|than1 topic012|comp w1@para:7-12 wl=任务
-0.49 DFgap2|r净 Dd@para:4-6 Nlevel|合计 Nrate|资金 PSk2|w1|lev RPcue0|0 SBl人员 de|sent:3|sent:2|0
-0.49 gr|after:1|sent:0|0 p@sent:2 pl=指标 rLEVELSHARE|pt|than0 wl=上年|占 wl=县级 wl=得分 wl=预算
-0.48 ADJw0 DFfirst00|r结余 DFr差 Dgap7-12|0 Ew@far:3 RPqz00 SBt共|prev comp|far:2|sent:0 de|para:4-6|para:2|0
-0.48 de|prev:4-6|prev:3|0 lev|para:2|para:4-6 p1@far:3 pl=整改|改率 pwdiff|lev share|after:0|sent:1
-0.48 share|sent:1|prev:4-6 w@prev:1 wl=护费|gr wl=经费|gr wl=经费|占 wl=资金|gr
-0.47 Ep@prev:4-6 Esent:0|para:2 Nlevel|累计 RPcls1101|0 RPn1|.75 SAcont01|0 base=2of3|share base=none|comp
-0.47 gr|far:4-6|named:4-6|0 gr|sent:0|after:0|0 pl=剩余 pl=收回|意度 pt|sent:2|sent:1|0 rLEVELEACH|de|than0
-0.46 DFfirst10|r其余 DFfirst10|r结转 DFpw=收入-收入|r结余 Epwpara Nlevel|其余 PPsent|diff RPj.3|PRIORLEVEL
-0.46 base=0of1|share comp|sent:2|far:7-12 de|prev:3|prev:4-6|0 gr|para:3|para:4-6|0 gr|sent:3|sent:1|0
-0.46 lev|sent:1|far:7-12 pl=上年 w@para:0 wl=工程 wl=收入 wl=问卷
-0.45 DFpl=收入|r结转 SBl bword=资金|资金 comp|sent:1|far:13+ comp|sent:1|far:7-12 de|prev:3|prev:2|0
-0.45 de|sent:4-6|sent:3|0 kindc|目标 kindm|成率 kindm|支出 lev|sent:0|sent:1 ovl0|pt pwpara|lev wl=待费|de wl=追加
-0.44 DFfirst00|r剩余 Nrate|占总支出 adj1|de de|sent:0|named:4-6|0 gr|sent:0|para:2|0 pl=产值|gr pl=人均|de
-0.43 DFfirst10|r未完 DFr结余 Ew@para:4-6 PPl0 RPcls0111|0 RPn2|1 RPvals2|0 SAcls0010 SAcls1101 SBat5|t0
-0.43 SBnextsame|t0 bnear=10|comp bword=资金|支出 de|far:4-6|sent:0|0 de|para:2|para:0|0 de|sent:0|after:2|0
-0.43 de|sent:0|far:2|0 gr|prev:4-6|prev:4-6|0 lev|para:0|para:4-6 pl=服务 wl=其余 wl=支出|资金
-0.42 Dgap13+|0 Dp1@far:7-12 Eafter:0|prev:2 NsfFalse||rate Nu家|level RPu0 SAt0|( SBl支付 SBnextdiff|t合计
-0.42 comp|after:1|sent:0 kindc|结率 lev|sent:1|far:4-6 pt|far:1|sent:0|0 w@para:2 wl=收入|
-0.41 DFwl=补助|r结余 Efar:3|sent:0 PPd13+|13+ comp|far:2|far:3 comp|prev:2|prev:3 gr|para:4-6|para:4-6|0
-0.41 p1@prev:4-6 rEACHLEVEL|de|than0 wl=完工 wl=满意|意度 wl=补助|行率
-0.40 DFr结转|para2|para1 DFwl=预算|r结转 Nlevel|对象 Nrate|格率 PPrLEVELSHARE RPn4|0 bword=支出|支出 cls0011|lev
-0.40 gr|after:0|sent:0|0 labsame|SHARE pl=人员 wl=合格|格率 wl=率由|pt wl=设施|占
-0.39 DFcur0|r余 Eper=none|para|para Esent:0|prev:3 Nrate|满意率 NsfFalse||each RPeq08 gr|after:1|after:0|0
-0.39 share|sent:0|named:4-6 wl=人员 wl=制价 wl=护费 wl=服务
-0.38 DFcur0|r差 DFgap2|r其余 Eafter:0|para:2 Epdone PPd7-12|13+ RPcls0010|.3 SBoth14 de|sent:0|prev:1|0
-0.38 gr|para:4-6|after:0|0 gr|prev:4-6|sent:0|0 gr|sent:1|sent:3|0 share|sent:2|sent:1 wl=其中 wl=活动
-0.37 DFcls0100|r结转 Epara:4-6|sent:0 Eprev:4-6|prev:4-6 Esent:0|para:1 Ew@para:2 Ew@prev:1 PSk3|w0|lev RPvals1|0
-0.37 SBat4|t0 SBn4|t0 comp|sent:1|para:4-6 de|far:7-12|far:4-6|0 de|sent:4-6|sent:2|0 gap4-6|0
-0.37 gr|prev:7-12|sent:0|0 pl=案件 pwdiff|share w@sent:3 wl=|占 wl=拨款|占
-0.36 DFcls1011|r结余 Eper=t|sent|sent NsfFalse|money|delta PSk3|w1|lev RPcls0101|.3 RPeq02 bnear=11|comp
-0.36 de|after:0|sent:1|0 gr|after:0|sent:1|0 lev|after:2|sent:0 pprior|comp rEACHLEVEL|gr|than0
-0.36 rLEVELSHARE|pt|than1 topic011|lev wl=合计|行率 wl=和|gr
-0.35 DFw@para:0 Epara:3|sent:1 Ew@sent:1 RPcue0|.5 SAn4|0 de|para:1|para:3|0 gr|sent:0|far:4-6|0 gr|sent:2|sent:0|0
-0.35 pl=加值|gr pl=结余|de rDELTALEVEL|gr|than1 rz1 share|sent:1|far:4-6 wl=到位 wl=补助 wl=面积
-0.34 ADJp0|share DFp@para:2 Eafter:0|para:3 Efar:4-6|far:4-6 Ew@sent:2 PPpara|para RPqz10 SAgap1|0 SBl合计
-0.34 pl=预算|预算 pwpara|comp rEACHLEVEL|gr|than1 share|sent:0|sent:1 share|sent:2|prev:7-12 w1@far:2 wl=加值|gr
-0.33 DFcls0000|r余 DFgap4-6|r其余 Dp@para:4-6 Dp@sent:2 Egap3 Eprev:7-12|sent:0 Nlevel|支出决算 NsfFalse|money|rate
-0.33 Nu万元|level RPy110 SAseg1 comp|sent:0|prev:3 gr|para:2|para:1|0 p@named:2 pl=收入|gr topic003|comp
-0.33 topic012|lev
-0.32 DFr余 Dp@after:1 DrEACH Ep@after:1 Ep@far:2 Eprev:4-6|prev:3 PPrSHARELEVEL SAend00 comp|sent:1|para:2
-0.32 lev|para:1|sent:0 lev|sent:1|para:3 ordpw|de|0 p@para:0 pl=项目|占 pt|para:1|sent:0|0 w1@far:3
-0.31 DFov10 Eprev:3|sent:1 Nlevel|共计 PSk2|w0|share RPj1|far SBat2|t0 kindc|改率 pl=采购 w1@far:4-6 wl=安排|行率
-0.31 wl=待费|gr wl=支出|de wl=调整
-0.30 DFcls1001|r结余 Nlevel|资金支出 RPcls1110|.3 RPeq07 SBl编制 de|prev:1|prev:4-6|0 kindm|行率 lev|prev:1|prev:2
-0.30 lev|sent:2|far:13+ p@named:4-6 pl=执行 pl=补助|gr wl=支出|预算 wl=收入|支出 wl=活动|占
-0.29 DFcur1|r结转 DFpw=支出-结转|r结转 Nlevel|收入 Nlevel|经费 PPo001 PPpara|diff PPrCOMPLETIONCOMPLETION
-0.29 PSk2|w2|share RPcls0101|0 SBn3|t累 bnear=01|comp bword=资金|投资 gr|sent:4-6|sent:3|0 lev|sent:0|sent:2
-0.29 pl=资金|de w1@prev:4-6 wl=单位 wl=投资|资金 wl=支出 wl=结余|占 wl=计划|成率
-0.28 DFp1@sent:2 DFw@sent:3 Ep@prev:7-12 Nlevel|投资 Nlevel|支出总额 PPo110 SAt累|x adj0|de de|far:4-6|far:7-12|0
-0.28 de|para:2|para:4-6|0 gr|para:4-6|sent:2|0 gr|sent:0|para:3|0 labov|COMPLETION lev|prev:0|prev:1 wl=共
-0.28 wl=决算|gr wl=年初|de
-0.27 DFold0|r结余 DFp@prev:1 Esent:0|after:0 Nlevel|目总投资 comp|prev:1|prev:3 gr|para:3|para:2|0
-0.27 lev|sent:1|prev:2 pct2|lev pl=调查 pt|after:0|sent:1|0 share|after:2|sent:0
-0.26 Epl=收入 Ew1@prev:2 Nlevel| PSk2|w1|comp PSk3|w2|lev bword=预算|支出 comp|sent:0|sent:3
-0.26 de|para:7-12|para:4-6|0 de|prev:2|sent:0|0 de|sent:1|para:4-6|0 gr|sent:0|prev:4-6|0 lev|sent:0|sent:3
-0.26 lev|sent:2|prev:4-6 pl=减收|gr pl=降|pt
-0.25 DFgap3|r结余 DFpw=支出-支出|r结余 Dd@after:2 Dpara:4-6|para:4-6 Eafter:0|prev:3 Eper=u|after|after
-0.25 PPrLEVELCOMPLETION PSk2|w2|comp PSk4|w2|lev RPj0|PRIORLEVEL RPn1|1 SAx SA包括|1|0 de|para:2|sent:0|0
-0.25 de|prev:7-12|sent:0|0 de|sent:0|prev:3|0 gr|far:7-12|far:4-6|0 gr|para:4-6|sent:1|0 lev|after:0|prev:4-6
-0.25 pl=护费 pl=结余|占 share|sent:2|far:13+ wl=指标 wl=支出|成率
-0.24 Dgap2|0 Eper=u|sent|after Nlevel|净值 Nrate|年初预算 NsfTrue|percent|level PPrCOMPLETIONSHARE cls0100|lev
-0.24 cls1000|share comp|para:1|para:3 de|prev:1|prev:2|0 gr|sent:0|far:7-12|0 lev|sent:2|far:4-6 p@named:7-12
-0.24 pl=案件|gr wl=资金|付率 wl=问卷|意度
-0.23 DFp@para:4-6 Eafter:1|sent:1 Ep@sent:1 Nlevel|收入合计 Npoints|n1 Nrate|完工率 NsfFalse|money|level
-0.23 Nu公里|level PPd2|13+ PPrSHARECOMPLETION PSk4|w0|lev bword=预算|预算 comp|after:0|prev:4-6
-0.23 de|after:1|after:2|0 de|sent:1|prev:4-6|0 gr|far:4-6|far:4-6|0 gr|para:4-6|para:3|0 kindc|计划
-0.23 lev|after:2|after:1 lev|sent:0|far:13+ lev|sent:1|sent:2 pl=算数|行率 pt|far:4-6|far:4-6|0 w1@para:4-6
-0.23 wl=支出|gr wl=面积|gr
-0.22 DFord0|r余 DFpl=拨款|r结转 Dp@after:0 Eafter:0|far:7-12 Ep@prev:3 Nlevel|收入总计 Nrate|到位资金 PPdiff|sent
-0.22 PSk3|w0|share RPcls0000|.75 RPnl支出|0 SBl资金 SBn5|t合计 SBn5|t总 SBpar1 de|sent:0|para:1|0 pl=结转|行率
-0.22 wl=满意|意率 wl=追加|占
-0.21 DFcls1000|r结余 Dpr2 Ndelta|减少 PPd4-6|4-6 PSk3|w1|share SBn2|t总 adj0|pt cls0001|lev cls0101|comp
-0.21 comp|para:2|para:1 comp|sent:2|far:13+ de|para:1|para:0|0 de|prev:7-12|after:0|0 gr|after:1|sent:1|0
-0.21 gr|sent:0|sent:3|0 kindc|意度 lev|para:2|sent:0 p@named:3 pl=增加|gr pt|far:3|far:4-6|0 wl=共|gr
-0.20 DFcur0|r剩余 DFgap3|r剩余 DFw@para:2 DFw@para:3 Dgap4-6|0 Efar:4-6|far:7-12 Eper=none|prev|para Eu=人|次
-0.20 NheadTrue|growth Nlevel|决算 Nrate|案率 PPd7-12|7-12 PSk2|w1|share RPk3 SBn2|t共 comp|after:0|para:4-6
-0.20 comp|after:0|prev:1 comp|sent:0|para:1 comp|sent:1|prev:7-12 de|far:3|far:4-6|0 de|para:4-6|para:7-12|0
-0.20 de|prev:3|prev:1|0 de|prev:4-6|prev:2|0 gap3 gr|far:7-12|sent:0|0 gr|para:2|sent:1|0 gr|sent:1|after:1|0
-0.20 ordwp|de|0 pl=上年|gr pl=共|gr pt|far:7-12|sent:0|0 pt|prev:1|sent:0|0
-0.19 DFord0|r剩余 DFpl=预算|r结余 Dprev:7-12|prev:4-6 PPd2|1 PPd2|4-6 RPtail01 SAt合计|x WSk3|p0|lev
-0.19 comp|sent:1|sent:2 de|prev:3|after:0|0 gr|sent:0|prev:1|0 gr|sent:1|named:4-6|0 kindm|占 kindm|投资
-0.19 lev|after:1|sent:1 lev|prev:0|prev:2 lev|sent:0|far:3 pl=中有 pl=支付 pt|sent:0|prev:2|0 pwdiff|comp
-0.19 share|sent:1|after:0 wl=其他|占 wl=执行 wl=设备
-0.18 DFcls0100|r结余 Dprev:4-6|prev:4-6 Nlevel|完成 Nlevel|经费支出 PPd13+|3 comp|sent:1|prev:3 de|far:3|sent:0|0
-0.18 lead0=False lev|after:2|after:0 lev|sent:1|named:13+ lev|sent:1|para:7-12 p1@named:4-6 p@para:3 pl=发放
-0.18 wl=收入|占 wl=经费
-0.17 DFcls1010|r其余 DFfirst10|r余 DFord1|r余 DFwl=收入|r结转 Dd@sent:1 Edepth010 Nlevel|累计支出
-0.17 NsfTrue|percent|delta PPd2|7-12 PPd4-6|13+ PPrCOMPLETIONLEVEL PSk3|w0|comp RPnl完成|.3 RPqz01 SAt总|其中
-0.17 comp|after:0|sent:0 de|far:1|far:4-6|0 de|para:4-6|para:1|0 kindc|意率 lev|after:0|para:1 lev|after:0|para:3
-0.17 lev|prev:2|prev:1 ordpw|pt|0 ovl0|gr pl=|de pt|far:1|far:2|0 share|after:0|sent:2 wl=支出|pt
-0.16 Efar:7-12|far:4-6 Ep1@sent:3 Eper=none|far|prev Neach|造价 PPd1|4-6 PSk4|w1|lev SA(|1|1 SAoth0 SAx|0|0
-0.16 SBn6|t合计 base=1of1|comp de|sent:4-6|sent:1|0 gr|para:4-6|para:2|0 pl=问卷|收率 share|after:0|sent:3
-0.16 topic003|lev wl=购置
-0.15 DFcls1010|r结余 DFp@far:1 DFr结转|sent0|sent1 Eafter:0|sent:2 Nrate|分别 Nrate|到位率 RPn2|0 SBl投资 SBoth16
-0.15 comp|after:0|sent:2 comp|after:0|sent:3 comp|para:1|para:4-6 comp|prev:1|prev:4-6 comp|prev:2|sent:0
-0.15 de|far:4-6|far:3|0 de|prev:2|prev:1|0 gr|para:4-6|para:7-12|0 gr|prev:3|prev:2|0 gr|sent:0|prev:2|0
-0.15 gr|sent:0|prev:3|0 kindc|行率 pl=编制 pt|far:3|sent:0|0 wl=债券
-0.14 DFpw=支出-收入|r结余 DFpw=预算-支出|r结余 DFr结转|para4|para3 DFw@para:1 Dafter:1|sent:0 Ep1@prev:4-6
-0.14 Eprev:3|prev:4-6 Nrate|收合格率 NsfFalse|count|level PPd13+|7-12 PSk3|w1|comp PSk4|w0|share RPy010 SAt0|包括
-0.14 bword=支出|经费 comp|far:2|far:4-6 de|prev:2|prev:4-6|0 gr|after:0|after:1|0 gr|para:1|sent:0|0
-0.14 lev|sent:2|far:7-12 ovl1|de pl=增收|gr pl=活动|占 pt|far:2|sent:0|0 pt|far:4-6|far:3|0 pwsent|comp
-0.14 rSHARECOMPLETION|pt|than1 share|prev:2|sent:0 wl=结转
-0.13 DFcls0101|r结转 DFcur0|r净 DFpw=支出-收入|r结转 Dprev:3|prev:2 Epara:4-6|sent:1 Nrate|合格率 Nu个|level
-0.13 PSk3|w2|share RPcls1010|.5 comp|sent:2|sent:3 de|after:0|after:2|0 de|after:1|sent:0|0 lev|far:2|far:4-6
-0.13 lev|sent:2|after:0 ovp1|share p1@far:0 pl=经费|占 share|after:0|far:4-6
-0.12 Dp@sent:0 PPd13+|2 PPd1|7-12 PPdiff|para SBoth2 comp|after:0|far:4-6 de|prev:4-6|prev:1|0 gr|prev:3|prev:4-6|0
-0.12 gr|prev:4-6|sent:1|0 lev|far:2|far:3 lev|para:2|para:0 lev|para:2|sent:1 lev|prev:2|prev:3 ovl2|gr pl=建设
-0.12 pl=调查|意度 pl=金额 share|far:2|far:4-6 wl=农户 wl=实际 wl=患者 wl=整改|改率
-0.11 ADJ10 DFfirst01|r结余 Dp1@para:4-6 Ep1@para:4-6 Eper=none|prev|after Eper=none|prev|far Eprev:4-6|para:2
-0.11 PPd1|3 RPlen7 RPnl预算|1 SA( comp|after:2|after:1 de|sent:0|far:3|0 de|sent:0|prev:7-12|0 de|sent:1|after:1|0
-0.11 gr|para:2|after:0|0 rCOMPLETIONSHARE|pt|than1 share|sent:1|prev:3
-0.10 Eafter:2|after:1 Eu=平方米|米 Nlevel|支出 Nu吨|level PPd3|1 PPd4-6|2 PPrSHAREPRIOR PSk3|w2|comp PSk4|w0|comp
-0.10 PSk4|w1|share RPj0|prev comp|after:0|far:7-12 de|prev:4-6|prev:7-12|0 gr|far:7-12|after:0|0
-0.10 gr|prev:4-6|prev:3|0 gr|prev:4-6|prev:7-12|0 pl=决算 pl=合格 pl=支出|pt pt|sent:1|sent:2|0
-0.10 share|after:0|para:4-6 share|para:2|sent:1 wl=完成
-0.09 Nrate|付率 Nrate|满意度 PPd13+|4-6 PPd7-12|4-6 PPpara|sent RPj.5|para SAgap3|1 SBnextdiff|t共
-0.09 comp|after:0|para:3 comp|after:1|sent:1 comp|prev:2|prev:4-6 comp|sent:0|prev:2 de|after:1|sent:1|0
-0.09 de|far:3|far:2|0 gr|after:1|after:2|0 gr|after:2|after:0|0 gr|after:2|sent:0|0 gr|far:4-6|sent:1|0
-0.09 gr|para:1|para:4-6|0 gr|para:3|after:0|0 gr|para:4-6|sent:3|0 pl=原值|de pt|far:2|far:3|0 pt|far:3|far:2|0
-0.09 pt|para:2|sent:0|0 share|after:1|para:2 wl=人口 wl=人均|de wl=资金|de
-0.08 DFfirst11|r剩余 DFfirst11|r结余 Efar:4-6|sent:1 Epl=经费 Nrate|众满意度 NsfTrue|money|growth PPd4-6|1
-0.08 PPd7-12|2 PSk2|w0|lev PSk4|w2|share comp|after:0|para:2 comp|prev:2|prev:1 de|after:1|after:0|0
-0.08 de|prev:1|prev:3|0 de|prev:2|after:0|0 de|prev:2|prev:3|0 de|prev:4-6|sent:1|0 gr|named:4-6|sent:0|0
-0.08 gr|sent:0|prev:7-12|0 gr|sent:1|prev:2|0 gr|sent:1|sent:4-6|0 gr|sent:2|after:1|0 gr|sent:4-6|sent:1|0
-0.08 kindm|总额 lev|after:0|far:4-6 lev|far:1|far:2 pt|prev:2|sent:0|0 rz0 share|after:0|prev:4-6
-0.08 share|prev:1|prev:4-6 share|prev:2|prev:3 share|prev:2|prev:4-6 share|sent:1|far:3 share|sent:2|far:7-12
-0.08 to1|COMPLETION wl=2年 wl=位率|pt
-0.07 DFcls0010|r其余 DFcur0|r结余 Eordwp Nlevel|预算 Nrate|占 Nu期|level PPd3|4-6 WSs1 cls0011|comp
-0.07 comp|after:2|sent:0 comp|para:2|sent:1 comp|prev:1|after:0 de|far:7-12|after:0|0 de|para:4-6|sent:1|0
-0.07 gr|after:0|sent:2|0 gr|far:3|sent:0|0 gr|para:7-12|para:4-6|0 gr|prev:3|sent:0|0 gr|sent:0|para:4-6|1
-0.07 gr|sent:1|para:3|0 lev|sent:1|far:3 lev|sent:1|prev:7-12 ordwp|gr|1 pl=率由|pt pt|far:4-6|far:2|0
-0.07 pt|far:7-12|far:4-6|0 pt|sent:0|prev:3|0 rSHARECOMPLETION|pt|than0 share|after:0|para:1 share|after:1|sent:1
-0.07 share|far:1|far:2 share|far:2|sent:0 wl=每月|gr
-0.06 DFw@far:0 Nu亩|level PPd4-6|3 PPd7-12|1 PSk4|w1|comp PSk4|w2|comp RPun=分 WSk3|p2|share base=1of3|share
-0.06 comp|after:0|after:1 comp|after:2|after:0 comp|far:2|far:7-12 comp|sent:1|prev:4-6 de|far:2|far:3|0
-0.06 de|para:1|para:4-6|0 de|para:7-12|sent:0|0 de|prev:3|far:4-6|0 gr|far:1|far:2|0 gr|far:4-6|far:3|0
-0.06 gr|far:4-6|far:7-12|0 gr|far:7-12|sent:1|0 gr|prev:2|sent:1|0 gr|prev:3|prev:1|0 gr|prev:4-6|prev:2|0
-0.06 gr|sent:1|para:2|0 lev|prev:0|far:4-6 lev|prev:2|sent:1 lev|sent:2|prev:7-12 ordpw|gr|0 p1@named:2 p@para:7-12
-0.06 pt|far:4-6|far:7-12|0 share|prev:1|prev:3 share|sent:2|far:4-6 wl=分别 wl=剩余 wl=证书
-0.05 Eafter:0|prev:4-6 Eper=t|para|sent comp|after:0|para:1 de|far:2|far:4-6|0 de|far:4-6|after:0|0
-0.05 de|sent:1|far:4-6|0 gr|far:2|far:3|0 gr|prev:1|prev:2|0 gr|sent:2|para:4-6|0 gr|sent:3|prev:7-12|0
-0.05 lev|para:2|far:7-12 pl=制价 wl=算数|gr
0.05 Eu=亩|亩 de|para:1|para:2|0 pl=资金|行率
0.06 DFfirst01|r其余 DFw1@sent:2 Dafter:0|sent:0 NheadTrue|level RPu1 SBn3|t合计 gr|sent:1|after:0|0
0.06 lev|prev:1|far:7-12 lev|sent:0|para:2 p1@sent:3 wl=资金|占
0.07 DFp@para:1 Eper=none|after|prev Nlevel|人员 Nu天|level RPj1|prev kindc|理率 pl=活动 share|para:1|prev:4-6
0.07 to1|LEVEL w@prev:0 wl=标价 wl=项目
0.08 DFfirst01|r结转 Nlevel|人口 Nlevel|项目 Npoints NsfTrue|count|rate RPy001 SBn2|t累 lev|sent:0|para:3 pl=面积
0.08 rDELTAPRIOR|gr|than0 share|sent:2|prev:4-6 w@para:3 wl=抽检
0.09 Nlevel|得 Nrate|计划 RPun=名 share|para:2|para:4-6 wl=支付
0.10 DFold0|r其余 Eafter:0|far:4-6 Nlead4 Nlevel|总计 PPsent|para RPnl支出|.5 gap3|1 gr|sent:0|sent:2|0 p@prev:0
0.10 qz0|lev rLEVELLEVEL|de|than1 topic100|lev wl=1年 wl=自筹
0.11 ADJb1 RPcls0000|0 bnear=00|comp cls1111|share ordwp|comp pl=总计 pwpara|de share|after:1|after:0
0.12 Dp@sent:1 Eprev:2|sent:0 NsfFalse|percent|level NsfTrue|money|rate RPn1|.3 cls0111|share ordwp|pt|0 p@sent:1
0.12 pl=资金|付率
0.13 DFgap4-6|r剩余 DFold0|r剩余 Ewahead Neach|每亩 Ngrowth|增长 RPvals1|1 SAn2|0 w1@prev:2
0.14 DFgap3|r其余 DFpw=收入-收入|r结转 Eper=none|after|para Epl=护费 Neach|n3 Nlead0 Npoints|n2 Nrate|位率
0.14 RPcls1000|0 cls1111|lev gr|sent:2|sent:4-6|0 qz0|comp wl=资金|
0.15 DFfirst00|r差 DFfirst11|r其余 Dpr0 Neach|单价 Nlevel|投入 Nrate|实际 NsfTrue|count|delta NsfTrue|money|delta
0.15 base=1of2|share p@after:0 p@prev:7-12 pl=减少|gr rSHAREPRIOR|pt|than0 share|sent:2|para:4-6 wl=|pt wl=合计
0.16 ADJo1 Ew1@sent:4-6 NsfFalse|count|each SAcont10|0 gr|sent:0|named:4-6|0 gr|sent:0|para:3|1 pl=补助 wl=合计|支出
0.16 wl=支出|
0.17 ADJp2|comp DFcls0110|r其余 Ndelta|增加 Npoints|n3 SBoth5 pl=其他|占 share|sent:0|para:7-12
0.18 DFold0|r净 DFp1@prev:2 Dp1@prev:4-6 Ep@para:3 Epahead Nl10 Nlevel|n1 Nlevel|共 RPlen4 SAoth2 SAt；|1
0.18 gr|far:4-6|sent:0|0 gr|para:1|para:3|0 lev|para:1|para:2 share|sent:0|sent:2
0.19 ADJw2 DFord1|r净 DFov01 Nlevel|全年支出 Nlevel|实际支出 RPlen5 SA包括 ovp2|share
0.20 DFcur0|r未完 DFr未完 DFw@sent:1 Ep1@sent:2 Nu批次|level PPd13+|1 SAend11 SAfull1 SA其中|1|0 SBmore1|sent
0.20 cls1100|lev comp|sent:0|far:7-12 de|para:2|para:1|0 lev|after:0|far:7-12 lev|sent:0|para:4-6
0.20 lev|sent:1|para:4-6 pl=支付|付率 qz00|de wl=行数
0.21 DFfirst10|r剩余 Esent:2|sent:1 NbTrue|COMPLETION NsfTrue|percent|points Nu场|level SAt，|1 SBat1|t共
0.21 comp|sent:0|after:0 comp|sent:1|sent:0 p1@prev:7-12 pl=参保 pl=增|gr pwsent|lev w1@named:4-6
0.22 DFpl=预算|r结转 DFr剩余 Nrate|理率 NsfTrue|percent|rate pl=支出|预算 pl=收入 pl=结案 share|sent:0|far:1
0.22 w@sent:1 wl=3年 wl=同价 wl=扣
0.23 DFr结余|sent1|sent0 Dprev:7-12|sent:0 Nu台|level RPcls0010|.5 RPcls0100|.5 SAcls0100 SAt。|1 SBoth6
0.23 SBt合计|prev p1@para:4-6 pl=经费 pl=追加 share|sent:0|after:1
0.24 DFp1@prev:4-6 DFpw=收入-支出|r结转 RPj.3|para RPvals0|1 p1@para:3 w@sent:4-6 wl=培训|占
0.25 DFgap2|r差 Eafter:0|para:4-6 Nlevel|补助 Nu处|level SA其中|1|1 kindm|占比 w1@para:2 wl=概算
0.26 Dprev:3|sent:0 Eo0 Epl= Ew1@far:7-12 Nlevel|n2 Nrate|用率 SAn2|1 SAoth6 WSmore0 de|sent:2|sent:0|0
0.26 rCOMPLETIONCOMPLETION|pt|than0 share|far:1|far:4-6 w1@named:7-12
0.27 Eovl1 NsfFalse||level pt|sent:0|after:0|0 wl=|
0.28 DFold0|r结转 DFr结转|sent2|sent1 Epwsent Ew1@para:4-6 NsfFalse||growth SAcls1011 SAseg3 cls1000|comp pl=收入|占
0.28 wl=|意度 wl=合格
0.29 Ep1@para:3 Esent:0|sent:4-6 Ngrowth|下降 Nlevel|总支出 Nrate|办结率 SAt0|其中 pl=省级 pl=设施 w@named:7-12
0.29 wl=行率|pt
0.30 DFcls1001|r结转 Esent:2|sent:0 Eu=价|台 Nlevel|资产总额 SBnextpara|t合计 base=1of1|share de|sent:1|after:0|0
0.30 gr|para:3|sent:0|0 kindc|占 share|after:0|para:2 share|sent:0|prev:1 to1|SHARE wl=学位
0.31 Nlevel|自评得分 Nlevel|项目支出 SBoth10 base=2of2|comp pl=提高|pt
0.32 DFgap1|r差 DFord1|r结余 DFpw=收入-支出|r结余 DFwl=拨款|r结转 Neach|n2 Nlevel|金额 Nrate|意率
0.32 NsfFalse|count|rate RPcls0001|.3 RPn3|1 SAcont11|1 pl=决算|de pl=完工 pl=管理 rLEVELLEVEL|de|than0 wl=预算|成率
0.33 RPeq00 RPn1|.5 RPun=人 bnear=12|comp de|prev:1|sent:0|0 pl=| pl=拨款 pl=收入|de
0.34 DFp@prev:0 Ep@para:1 Eper=u|para|sent Esent:0|sent:3 de|para:1|sent:0|0 kindc|和 pl=完成 pl=收回 qz00|pt
0.34 share|sent:2|para:3 wl=投资|位率
0.35 DFfirst10|r净 Esent:0|prev:4-6 RPn1|0 SBoth12 cls1010|comp pl=支出|gr pl=收入| pl=结转|de pl=设施|占 w@named:2
0.35 wl=产品 wl=意度|pt wl=登记
0.36 DFw@prev:0 Eafter:0|sent:1 Ngrowth|n2 NsfTrue|money|each SAcls1000 SBat2|t累 SBoth1 cls1011|lev
0.36 de|sent:0|para:3|0 ordpw|gr|1 pl=实际 share|sent:0|sent:3 wl=合计| wl=预算|行率
0.37 DFgap1|r结余 DFgap4-6|r余 DFp@para:0 Nu亿元|level RPeq05 RPn3|.5 kindc|案率 lev|para:0|para:2 pl=支出
0.37 wl=补助|占
0.38 Eper=none|after|sent Ew1@far:4-6 NheadFalse|rate Nlevel|n3 NsfFalse|points|level SAseg2 comp|sent:0|far:13+
0.38 share|sent:0|far:7-12 topic100|comp
0.39 Eper=none|after|after Nl00 NsfFalse|money|each SAn4|1 SBat1|t累 WSk2|p1|share p1@para:2
0.40 chx de|para:3|para:1|0 de|sent:0|prev:4-6|0 labnone|PRIOR lev|para:1|para:3 pl=成率|pt pl=经费|de pl=资金|位率
0.41 DFord1|r剩余 Dprev:4-6|sent:0 SAoth3 comp|after:0|sent:1 gr|sent:0|after:0|1 ovp3|comp pl=费用 w1@para:1
0.41 w1@para:3
0.42 DFcls1000|r其余 DFp1@sent:3 Dpara:3|sent:0 Nrate|占比 RPj0|para RPn2|.5 SAgap4|0 de|para:2|after:0|0
0.42 gr|para:2|sent:0|0 p1@prev:0 pl=支出|进度 share|para:1|para:2
0.43 Nlevel|结转结余 NsfTrue|count|level Nu名|level RPcls1000|.3 SAgap0|0 SAt合计|其中 base=0of2|comp
0.43 de|far:7-12|sent:0|0 lev|sent:2|para:4-6 ovl3|de wl=1年|gr wl=立案 wl=费用
0.44 DFp@para:3 EQ0|lev Eu=人|人 RPun=日 SAn3|0 SAoth5 comp|para:2|sent:0 gr|sent:2|sent:3|0 gr|sent:4-6|sent:0|0
0.44 rDELTALEVEL|gr|than0 wl=结余
0.45 DFfirst01|r剩余 Dway1 Eu=车|辆 NbFalse|COMPLETION Ndelta Neach|费用 Nlevel|预算支出 NsfTrue|money|level
0.45 RPnl资金|0 SAend10 SAfull0 SBt合计|sent comp|sent:1|sent:3 pl=格率|pt rCOMPLETIONLEVEL|pt|than0
0.45 rLEVELLEVEL|pt|than1 share|sent:0|far:3 share|sent:0|para:4-6 wl=支出|占
0.46 DFp@sent:3 Eo1 Ew1@prev:4-6 Nlevel PPo100 RPcls0100|0 SAgap1|1 SA其中 cls1010|lev comp|sent:0|sent:1
0.46 comp|sent:1|para:3 to0|PRIOR wl=|gr
0.47 Esent:0|para:3 NheadFalse|points Nrate|总额 NsfTrue|points|rate RPnl支出|1 de|para:3|sent:0|0
0.47 de|prev:3|sent:0|0 lev|sent:1|far:13+ pl=办结 pl=支出|付率 w@para:7-12 wl=收入|行率
0.48 gr|sent:0|para:4-6|0 lev|para:0|para:3 wl=合计|de
0.49 Eprev:4-6|sent:0 Nlevel|上年结转 RPn2|.3 kindm|位率 p1@sent:4-6 pl=企业 pl=金额|gr pwsent|de to1|EACH
0.50 DFcls0010|r余 DFgap1|r净 Epara:3|sent:0 Eper=none|sent|after Epl=投入 Eprev:4-6|sent:1 comp|sent:0|far:4-6
0.50 de|para:2|para:3|0 rLEVELPRIOR|de|than1
0.51 DFold0|r差 Neach|增收 Neach|每期 SAt共|其中 SBl总计 SBoth8 comp|sent:0|para:4-6 pl=购置
0.52 DFwl=支出|r剩余 Ew1@para:3 Nu人次|level RPtail11 SBat2|t共 SBn3|t共 WSk3|p1|lev p1@prev:1 pl=完成|
0.52 share|sent:0|far:2 share|sent:0|para:3 wl=收回|意度
0.53 NheadFalse|level Nlevel|安排 RPj.5|LEVELLEVEL SAcls0000 SBl完成 share|sent:0|prev:3 wl=标价|de
0.54 EQ0|comp Neach|平均 Nrate|改率 RPcls0000|.5 SAt)|1 de|sent:0|far:4-6|0 de|sent:0|sent:2|0 gr|sent:0|sent:2|1
0.54 gr|sent:1|sent:0|0 lev|after:0|sent:1 pl=降|gr wl=配套 wl=隐患
0.55 DFgap1|r结转 DFp1@sent:0 Eper=u|sent|far Nrate|目标 RPj0|LEVELLEVEL RPn4|1 RPvals0|0 comp|sent:1|after:0
0.55 pl=培训|占 rLEVELEACH|de|than1 share|sent:1|sent:0 share|sent:1|sent:2 wl=总计|占 wl=标值|pt
0.56 RPeq14 bnear=13|share labsame|PRIOR pl=人口 pl=支出|行率 rLEVELLEVEL|pt|than0
0.57 DFp@sent:1 Nlevel|完成投资 Nu人|level RPy100 pt|sent:0|sent:1|0 rLEVELEACH|gr|than0
0.58 Dsent:3|sent:1 Neach Npoints|下降 Nrate|支付率 Nu日|level SBl收入 SBn5|t共 SBoth0 pl=满意|意率 qz01|gr
0.58 share|sent:0|far:4-6 share|sent:0|prev:4-6 wl=资金 wl=预算|gr
0.59 DFr结转|sent1|sent0 DrLEVEL Epl=支付 Nlevel|累计完成 SBl共 cls0101|share w@named:4-6
0.60 NheadFalse|delta NheadFalse|each Nl11 Nrate|支出进度 Nrate|结率 SAcont00|1 comp|sent:2|para:4-6
0.60 lev|after:0|sent:2 ovp1|lev pl= pl=共
0.61 ADJ-11 DFgap3|r差 DFpl=结余|r结余 Dsent:3|sent:0 Ep@para:2 Eper=u|sent|para RPj.3|LEVELLEVEL RPj.75|prev
0.61 cls0011|share de|sent:1|sent:3|0 gr|para:2|para:4-6|0 gr|para:3|sent:1|0 kindc|成率 lev|sent:1|prev:3 p1@para:1
0.61 pl=算数 wl=资金|行率
0.62 DFgap7-12|r结余 DFp1@para:4-6 NheadTrue|rate Nlevel|余额 RPcls1111|1 SBn4|t累 base=2of2|share
0.62 comp|prev:1|prev:2 comp|sent:2|sent:4-6 pl=总额|gr share|after:0|para:3 topic100|share wl=调查
0.63 Eafter:0|para:1 Epl=投资 Nrate|降 Nrate|预算 NsfFalse|percent|rate NsfTrue|percent|growth PSs10 SBnextpara|t累
0.64 Ngrowth|n3 SBn2|t合计 SBt合计|para cls1110|lev ordwp|share pl=完成|预算
0.65 DFgap3|r结转 Nlevel|案件 SBnextpara|t共 de|prev:4-6|after:0|0 lev|sent:0|prev:4-6 lev|sent:1|named:4-6
0.66 Eper=t|after|sent Nrate|调整预算 base=none|share comp|sent:0|sent:4-6 lev|sent:0|far:4-6
0.66 share|sent:0|named:7-12
0.67 Ew@after:0 de|sent:2|sent:4-6|0 lev|sent:1|sent:4-6 rLEVELPRIOR|pt|than1 rSHARESHARE|pt|than0
0.68 Epl=补助 Nu件|level SBn4|t合计 de|prev:4-6|sent:0|0 pl=就业 share|sent:0|named:13+ wl=上年|gr
0.69 DFgap1|r余 Nu次|level PSk2|w0|comp kindc|格率 wl=安排 wl=投资
0.70 Neach|n1 SAgap4|1 de|para:4-6|sent:0|0 lev|sent:0|named:13+ w@after:0 wl=结案
0.71 DFcls0101|r其余 Dp1@sent:2 Esent:1|sent:2 de|sent:3|sent:1|0 labov|SHARE pl=合计|gr pt|sent:0|prev:1|0
0.71 samelabel|lev
0.72 SAcont01|1 w1@sent:2
0.73 Nrate Nrate|意度 RPcue0|.75 RPj.3|far kindc|盖率 pl=得分|de pl=整改 topic110|share w1@sent:4-6
0.74 DFp1@para:2 Ngrowth|同比增长 wl=2年|de wl=培训
0.75 DFold0|r未完 DFw1@para:2 Nu户|level SAt(|0 comp|sent:0|named:13+ share|sent:0|sent:4-6
0.76 DFcls0100|r剩余 Ndelta|上年减少 RPeq18 SAgap0|1 gap1|0 ovp2|comp
0.77 Dp1@para:3 EQrCOMPLETION|lev RPcls0010|0 SAcls1100 SBpar5 bword=资金|到位 w@far:0 wl=到位|资金
0.78 DFcls0111|r结转 Epara:2|sent:0 Nlevel|拨付 RPcls0000|1 pl=补贴 topic110|lev y0w
0.79 DFr结余|far7|far6 RPcls0110|0 gr|prev:7-12|prev:4-6|0 kindm|资金 pct0|comp pl=支出|资金 topic001|comp
0.80 Ngrowth|同比下降 SAn3|1 depth kindc| ovl1|gr qz1|lev wl=事项 wl=对象
0.81 DFgap1|r未完 Nrate|投资 RPcls0100|.3 RPun=亩 SBpar3 cls1000|lev cls1110|share rEACHEACH|de|than0 wl=总额
0.82 DFcls0110|r结转 Nrate|n3 Nrate|提高 RPj1|para adj0|gr share|sent:0|prev:2 wl=投资|投资
0.83 DFfirst11|r余 DFr差|sent1|sent0 Dgap3|0 SAcls0101 bword=投资|投资 pl=到位|位率 wl=预算|
0.84 Epl=购置 bnear=12|share wl=金额|gr
0.85 DFcls1011|r结转 Dpara:4-6|sent:0 Ndelta|n3 NsfTrue|count|growth SBn4|t共 comp|sent:0|named:4-6 kindc|收率
0.85 lev|after:0|sent:0 lev|sent:0|named:4-6 ovp3|lev pl=|gr pl=金额|de rLEVELPRIOR|de|than0 wl=投入
0.86 Esent:0|sent:2 Ew1@sent:3 SAt)|0 kindm|付率 wl=金额|de
0.87 DFpl=资金|r结余 DFw1@para:3 Esent:1|sent:0 SBpar4 de|para:0|para:2|0 kindm|收入 wl=收回|意率
0.88 Ew1@sent:1 RPj0|far RPk1 cls1101|share qz1|share
0.89 DFord0|r差 Nrate|保率 de|sent:3|sent:0|0 lev|sent:0|prev:7-12 pl=总额 wl=3年|gr
0.90 DFfirst11|r结转 WSk2|p0|lev lev|after:0|para:4-6
0.91 de|far:4-6|prev:1|0 lev|sent:0|prev:2 w1@sent:3 wl=上年|pt
0.92 Dp1@sent:3 Ep@after:0 gr|para:2|para:3|0 w1@named:3 w1@sent:1 wl=案件 wl=预算|预算
0.93 DFp@sent:0 Ep1@sent:1 Ngrowth|n1 Nlead1 SA: SAoth4 SBmore0|para lev|sent:1|sent:0 pct0|lev pl=次均|de
0.94 Egap1 Ngrowth|增幅 Npoints|上年提高 cls0001|comp wl=合计|占 wl=算数|行率 wl=进度|pt
0.95 DFr其余|sent1|sent0 DFw1@prev:3 Nlevel|接待 NsfTrue|percent|each
0.96 DFp1@sent:4-6 SBn4|t总 cls1100|share wl=年人
0.97 DFcls0110|r结余 Eper=u|sent|prev gr|sent:3|sent:0|0 pl=结余|gr
0.98 NsfFalse|percent|delta SBt总|sent bword=支出|合计 gr|para:1|para:2|0
0.99 ErLEVELLEVEL
1.00 DFp1@para:1 Ndelta|上年增加 wl=完成|占
1.01 Epl=支出 base=3of3|share bnear=13|comp pl=办结|结率
1.02 RPlen6 gr|sent:1|sent:0|1
1.03 DFpw=预算-支出|r结转 SBat2|t合计 pwsent|gr wl=企业
1.04 Esent:0|far:4-6 Ew1@sent:2 wl=金额
1.05 kindm|用率 ypwok
1.06 DFcls0100|r其余 NbFalse|LEVEL Nlevel|职工 SA其中|0|1 lev|sent:2|sent:0 share|para:2|para:3 w1@para:0
1.07 DFw1@para:4-6 comp|after:1|after:0 p1@sent:2
1.08 Ngrowth Ngrowth|上年增长 cls1101|lev
1.09 Nlevel|设备 Nu分|level RPj.75|LEVELLEVEL WSk4|p3|share cls0100|share
1.10 DFcls0110|r净 DFgap1|r剩余 Eafter:0|sent:0 SAt共|x SAx|1|0
1.11 DFwl=支出|r结转 Eper=l gr|prev:7-12|sent:1|0 gr|sent:0|sent:1|1 pl=分别 pl=合格|格率 pwpara|share
1.11 rSHARELEVEL|pt|than0 wl=收回
1.12 DFcls0100|r余 EQrLEVEL|lev Epl=待费
1.13 DFwl=支出|r结余 Ndelta|增收 NheadFalse|growth
1.14 Nlevel|年初预算 SBl预算
1.15 Eper=none|sent|sent bnear=11|share de|sent:4-6|sent:0|0
1.16 Nlead2 SBat1|t合计 de|after:0|after:1|0 pl=支出|de pwsent|pt wl=结余|gr
1.17 Epl=计 Nu份|level WSk2|p0|share pl=意度|pt pt|sent:0|far:3|0 wl=结转|de wl=调查|意度
1.18 ADJw1 DFcls0110|r剩余 DFpl=总计|r结转 gr|sent:0|sent:1|0 share|sent:0|para:2 wl=上年|de
1.19 DFpw=资金-支出|r结余 PPsent|sent de|sent:0|sent:3|0 wl=问卷|收率
1.20 SAcls1010 wl=计划
1.21 Nlead3 gap1 ovp2|lev pl=资金|占
1.22 Dsent:2|sent:0 wl=问题
1.23 DFord1|r未完 RPcls0101|.5 RPj.5|far SAseg0 SAt；|0 kindm|和 pl=完工|工率 w1@after:0
1.24 Nu元|level cls1101|comp gap1|1 labov|PRIOR lev|after:0|after:1
1.25 Nlevel|服务支出 NsfFalse|percent|growth p1@sent:1 pl=标价|gr
1.26 wl=规模
1.27 Esent:0|sent:1 base=3of3|comp cls1001|lev wl=编制
1.28 de|sent:0|sent:4-6|0 wl=决算
1.29 lev|sent:1|sent:3
1.30 lev|para:2|para:7-12 share|after:0|after:1
1.31 Nlevel|拨款 SBoth11 gr|para:4-6|sent:0|0
1.34 SBt累|sent
1.35 Eper=l|sent|sent de|sent:1|sent:0|0 to1|PRIOR
1.36 Esent:0|para:4-6 SA(|0|1 rCOMPLETIONCOMPLETION|pt|than1
1.37 share|sent:0|para:1
1.38 pl=得
1.39 Eper=u bnear=14|share
1.40 Dp1@sent:0 rLEVELPRIOR|pt|than0
1.41 Ndelta|同比减少 de|sent:2|after:0|0 pl=决算|gr
1.42 DFw1@sent:1 Nrate|完成预算
1.43 Eafter:1|after:0 lev|after:1|after:0 pl=行率|pt
1.44 w@sent:0
1.45 lev|after:0|para:2
1.46 Nrate|节约率 de|after:0|sent:0|0 wl=目标
1.48 comp|sent:0|named:7-12 wl=经费|行率
1.50 lev|sent:2|sent:4-6
1.51 Nrate|n1
1.52 Ep@sent:0
1.53 Ew@sent:0 de|sent:0|sent:1|0
1.54 kindm|
1.55 SBt共|sent wl=抽查
1.56 RPlen9
1.57 bword=收入|收入
1.58 Dgap1|0 Eu=人|名
1.59 wl=
1.60 Epl=共 PSk2|w2|lev pl=资金|
1.62 pl=合计|de
1.63 EQrCOMPLETION|comp
1.64 pl=标价|de wl=制价|gr
1.66 Eu=公里|里 WSk3|p0|share rLEVELPRIOR|gr|than1
1.69 Dd@after:0 PPrLEVELPRIOR SAcls1111
1.71 gr|sent:2|sent:1|0 labsame|LEVEL wl=计划|
1.74 Nu个村|level wl=2年|gr
1.75 pl=满意|意度 rLEVELPRIOR|gr|than0
1.76 share|sent:2|sent:3
1.79 DFcls1110|r结转 Ndelta|新增
1.81 pt|sent:1|sent:0|0
1.84 DFcls1110|r结余 cls1011|comp
1.88 ADJp0|comp Ew1@sent:0 wl=预算|de
1.92 Dsent:1|sent:0 p1@after:0
1.94 Dd@sent:0
1.97 WSk4|p0|share
1.98 SBmore0|sent
1.99 cls1001|comp
2.01 w1@sent:0
2.02 Nlevel|上年
2.03 Neach|每月
2.10 Dp1@sent:1
2.11 DFp1@sent:1
2.13 gr|sent:1|sent:2|0
2.15 Nrate|约率 p@sent:0
2.18 ovp3|share
2.19 wl=任务|
2.21 pct0|share
2.25 Eper=u|sent|sent
2.32 Dsent:0|after:0
2.36 bnear=14|comp
2.39 Ep1@sent:0
2.43 DFw@sent:0
2.47 pl=合计
2.63 base=4of4|comp
2.77 EQov0
2.78 base=4of4|share
2.84 Dd1@sent:0
2.86 DFw1@sent:0
2.96 pl=和|gr
2.97 chalno
3.07 samelabel|comp
3.35 p1@sent:0
4.61 EQ
"""
