"""How much traits speak for two figures being of one thing: learned by ``tools.likeness_weights``, not edited."""

from functools import lru_cache

BIAS = -2.93


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-2.22 step10
-1.70 stb结余
-1.48 un人次
-1.45 values4-6|.3
-1.34 u1|COUNT|0
-1.33 stb抽查
-1.31 cls1100 sta补贴
-1.25 stb余
-1.23 rest331|1
-1.20 stb其余
-1.18 o111|.1 un日
-1.13 rest320|2 un件
-1.12 rest231|2
-1.10 rest110|2
-1.06 sta结转 stb满意
-1.03 stb投资
-1.01 values7+|1
-0.98 stb资产
-0.97 sta支付
-0.95 stb培训 values7+|.1
-0.94 sta其他 stb新增 un份 values2|.6
-0.93 un项 values3|1
-0.92 rare7+|para
-0.91 stb剩余
-0.89 rest310|2 sta整改
-0.88 values3|.1
-0.87 un批次
-0.85 values4-6|1
-0.84 eq5|far
-0.83 part01 stc完成
-0.79 j.6|para
-0.78 u7+|MONEY|.3
-0.76 un吨
-0.75 eq5|prev
-0.74 rest220|1 rest320|1
-0.71 values2|.3
-0.70 sta满意 stno|sent top4-6|=.6 un次
-0.69 sta债务
-0.68 cls1000 rest330|0 stc任务
-0.66 sta中央
-0.65 u3|COUNT|.1 values7+|0
-0.64 sta惠及
-0.63 rest100|1 sta中标 step01 values2|1
-0.62 sta自筹 u2|MONEY|.1
-0.61 sta在校 stc投入
-0.60 rest110|0 top3|=.3
-0.59 eq2|para un个
-0.58 tail010 u4-6|COUNT|1
-0.57 pl01|sent rest120|0 stb总 stb采购 stc受理 top3|sent u4-6|MONEY|.1 values7+|.3
-0.56 stc计划
-0.55 rest230|0 rest311|2 sta目标 stc债务 top2|=0
-0.54 of00
-0.53 rest220|2 stb实有
-0.52 sta合格
-0.51 stb新建 un人 values4-6|.1
-0.50 rest321|1 stb债务
-0.49 rest321|2 stb服务
-0.48 o110|0 stb控制价 stc安排 top2|para
-0.47 rest230|1 rest330|2
-0.46 rest100|2 stb|para step00 top3|far
-0.45 rest030|0 sta概算
-0.43 first10|prev part10 rare2|sent sta在编 stb其他 stb检查 u4-6|MONEY|1 un张 un笔
-0.42 n1 pl00|sent rest330|1 sta在职 sta增加 sta检查
-0.41 o010|1 rare4-6|prev rare7+|far top0|=.1
-0.40 eq3|para stc目标 stdf|far top1|prev
-0.39 first00|prev of31 stb增加 stb补助 stc支付 stc采购 un期 up1|.1
-0.38 eq3|sent rest010|2 top0|para top1|=.1 u4-6|COUNT|.6 un场 un家
-0.37 cls0101 rest210|2 sta新增 stb整改 top7+|=1 u7+|MONEY|0
-0.36 first10|para j.3|sent long2 pl00|prev sta资产 stb省级 stc增加
-0.35 j.1|sent o100|1 pl1|=.1 stc中标 top0|=.3
-0.34 eq1|prev eq2|prev first10|far stb概算 stc投资 u7+|MONEY|.1 values4-6|0
-0.33 first10|sent of02 rare3|para sta收入 stb改造 top2|=1
-0.32 first00|para stb预算
-0.31 rare7+|prev rare7+|sent stb在岗 un株
-0.30 j1|prev top7+|=.6
-0.29 o111|.3 sta办理 stb惠及 stb缺口 tail000 top0|=0 u4-6|COUNT|.3
-0.28 cls0000 end0|0sent eq1|sent stb收入 stc省级
-0.27 pl0|=1 stb限价
-0.26 best03 end0|1sent rest120|1 up0|1
-0.25 sta受益 sta抽查 u7+|COUNT|0 un方米
-0.24 best02 kindMONEY|.1 rest230|2 rest331|0 sta县级 stb发现
-0.23 of01 stb拨付 top0|far
-0.22 best01 end0|0far eq4|sent of30 sta占用 stc培训 stdf|para top0|prev
-0.21 best12 n3 pl1|=.3 row21 row22 sta实有 steq|prev
-0.20 end1|1sent in11 j.3|para kindCOUNT|1 rest030|1 sta回收 top7+|sent u2|MONEY|0
-0.19 o010|0 rest310|1 short5 sta接待 sta申请 u4-6|COUNT|.1 u7+|MONEY|.6
-0.18 rest231|0 sta计划 stc受益 stc资产 top0|=1
-0.17 o100|.3 pl01|para short2 stb申请 stb结转 u7+|COUNT|.6 un元 y111|
-0.16 end1|1para kindMONEY|.3 pl00|para stc实际 stc拨付 top1|para top4-6|sent
-0.15 o111|1 only1 sta限价 up1|.3 values2|0
-0.14 pl10|far stb在编 stc收入 stdf|prev top2|far top3|=1
-0.13 cls0100 stc满意 top2|sent
-0.12 cls0010 cls1010 end0|0para in10 kindMONEY|0 long4 sta在岗 stb|sent top4-6|=1 un宗
-0.11 of22 only0 sta兑付 sta申报 stb任务 stb办理 stb申报 top1|=.3 top3|=0 un户 up0|0
-0.10 end0|0prev j1|far of33 pl10|prev rest010|0 stno|para top4-6|prev
-0.09 cls1110 pl0|=.6 pl11|sent rest020|1 rest221|1 sta余 sta补助 stb受益 stb在校 un起 y100|
-0.08 pl1|=1 sta完成
-0.07 long5 o001|.1 pl1|=0 rest231|1 sta在管 u4-6|COUNT|0 un头
-0.06 j.1|far n0 rest130|0 stb占用 stb在管 stc结余 stno|prev
-0.05 eq2|far stb减少
0.05 end0|1para stb维修 y110|
0.06 only4 rare2|far stb计划 top7+|=.1
0.07 o110|.3 part00 row11 sta培训 un辆 up0|.1 values2|.1 y001|
0.08 cls0111 j1|para kindMONEY|.6 rare4-6|far rest130|2 stb中央 un所
0.09 j.1|prev o100|0 o111|.6 rare4-6|para row12 stc发放
0.10 o001|.3 pl01|far stno|far top7+|para
0.11 cls1101 in00 pl11|far sta发放 sta支出 top4-6|far u2|COUNT|1
0.12 cls1001 pl11|prev rest200|2 rest320|0 sta配套 top4-6|=.1
0.13 first11|far pl00|far stb下达 tail111 up0|.3
0.14 pl10|para
0.15 o010|.3 top2|=.3 up1|0
0.16 best11 cls1111 j.3|prev rare4-6|sent stc支出 top3|prev
0.17 only3 sta新建 sta结余 u2|COUNT|.3
0.18 j.1|para kindCOUNT|.3 stb完成 stc合同 u3|COUNT|0
0.19 o010|.6 rare3|prev rest130|1 sta其余 sta受理 stdf|sent un栋
0.20 cls0110 kindCOUNT|.6 short4 stb使用 stc编制
0.21 cls0011 first01|prev top2|=.1
0.22 end0|1far first01|far sta使用 stb自筹 stc预算 steq|far up0|.6
0.23 end1|0prev j.3|far kindCOUNT|.1 only2 stb补贴 u1|COUNT|.1
0.24 o100|.1 pl1|=.6 stb市级 u7+|COUNT|.3 un乡镇 values3|0
0.25 end1|0para of20 stb购置
0.26 eq4|prev of23 rest300|1 top1|far values3|.3
0.27 o110|.1 stc改造
0.28 of10 pl01|prev rest300|2 stb发放
0.29 o001|.6 of21 top7+|=0
0.30 best13 short3 top0|=.6
0.31 eq4|para rare2|para sta|para top7+|prev
0.32 sta发现 stb合同 u2|COUNT|0
0.33 rest221|0 top2|prev top7+|=.3
0.34 first11|prev j.6|far rest000|2 stb接待
0.35 cls0001 n5 pl0|=.3 stb受理 stc县级 tail011 u4-6|MONEY|.3
0.36 j.6|sent rare2|prev stb合格 stb在职 u7+|COUNT|1
0.37 o110|1 of03 pl0|=.1 rest020|0 sta|prev
0.38 long3 n2
0.39 sta市级
0.40 first11|para rest311|0 sta拨付 top4-6|=.3
0.42 rare3|far top7+|far
0.43 pl10|sent rest321|0 top3|=.1
0.44 stb应
0.45 top3|para
0.46 of12
0.47 eq6|prev stc其他
0.50 sta投入
0.51 u4-6|MONEY|.6
0.52 values1|.6
0.53 sta到位
0.54 rest131|0 stb配套
0.55 rest000|0 rest100|0 sta建成
0.56 sta任务 sta服务 u3|MONEY|.1
0.57 un公里
0.58 stc结转
0.59 rest220|0 values1|0
0.60 end1|0far
0.61 rest110|1 top1|=.6
0.63 stb目标 stb编制 stc到位
0.64 end1|0sent
0.65 tail001
0.66 part11 stb覆盖 un分
0.69 eq2|sent rest300|0 values1|.3
0.72 rest200|0 stb县级
0.73 un处
0.75 u3|MONEY|0
0.77 rest210|0 stb实际 top1|=1 u2|COUNT|.1
0.78 sta安排
0.79 sta省级 un亩
0.80 top1|sent
0.83 eq4|far
0.85 values1|.1
0.91 step11
0.92 sta合同
0.93 stb中标 stb安排 un座
0.99 stb到位
1.01 sta覆盖
1.02 cls1011 stb建成
1.05 stc接待 stc补贴
1.06 sta应
1.09 of32
1.11 un天
1.16 values1|1
1.19 stc总
1.34 sta购置
1.40 sta采购
1.85 un个村
"""
