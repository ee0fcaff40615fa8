"""What a chain without a key proves, in the words of the help and of the window; the sheets have their own."""

from actions.language import N_

KEYLESS = N_(
    "修改记录的校验链和各文件的校验值不带密钥：能发现差错和随意改动，不能防止蓄意者全部重新计算。"
    "能向第三方证明内容的，是签字盖章纸上另行保存的指纹，或可信证书对归档包的签名。"
)
