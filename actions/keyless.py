"""What a chain without a key proves, in the words of the help and of the window; the sheets have their own."""

from actions.language import N_

KEYLESS = N_(
    "校验链和校验值不带密钥：能发现差错和随意改动，不能防止蓄意者全部重新计算。"
    "能向第三方证明的，是签字盖章纸上的指纹，或可信证书的签名。"
)
