; The installer for Windows (Inno Setup 6): iscc tools\packaging\jixiao.iss, after python -m tools.packaging.
; For all users or, without rights, for the user alone. tests/tools/test_packaging.py keeps version and file list true.

#define Version "1.0.0"
#define Built "..\..\dist\jixiao"

[Setup]
AppId={{6B0B5C0E-6B0C-4C55-9A2B-2F2B0E6A7C11}
AppName=绩效自评
AppVersion={#Version}
AppPublisher=jixiao
VersionInfoVersion={#Version}
DefaultDirName={autopf}\jixiao
DefaultGroupName=绩效自评
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
MinVersion=10.0
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile={#Built}\licences\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=jixiao-{#Version}-setup
SetupIconFile={#Built}\_internal\resources\icons\window.ico
UninstallDisplayIcon={app}\jixiao.exe
Compression=lzma2
SolidCompression=yes
CloseApplications=yes
WizardStyle=modern

[Messages]
SetupAppTitle=安装
SetupWindowTitle=安装 %1
UninstallAppTitle=卸载
UninstallAppFullTitle=卸载 %1
ButtonNext=下一步(&N) >
ButtonBack=< 上一步(&B)
ButtonInstall=安装(&I)
ButtonCancel=取消
ButtonFinish=完成(&F)
ButtonBrowse=浏览(&B)…
ButtonYes=是(&Y)
ButtonNo=否(&N)
ButtonOK=确定
WizardLicense=许可
LicenseLabel=请阅读以下许可。
LicenseLabel3=请阅读许可文本，同意后方可继续安装。
LicenseAccepted=同意(&A)
LicenseNotAccepted=不同意(&D)
WizardSelectDir=安装位置
SelectDirDesc=选择 [name] 的安装位置。
SelectDirLabel3=[name] 将安装到下列文件夹。
SelectDirBrowseLabel=单击“下一步”继续；要换一个文件夹，请单击“浏览”。
DiskSpaceMBLabel=至少需要 [mb] MB 磁盘空间。
WizardSelectTasks=附加任务
SelectTasksDesc=选择要执行的附加任务。
SelectTasksLabel2=选择安装 [name] 时要执行的附加任务，然后单击“下一步”。
WizardReady=准备安装
ReadyLabel1=已准备好安装 [name]。
ReadyLabel2a=单击“安装”开始；要修改设置，请单击“上一步”。
ReadyLabel2b=单击“安装”开始。
WizardInstalling=正在安装
InstallingLabel=正在安装 [name]，请稍候。
FinishedHeadingLabel=[name] 已安装
FinishedLabel=[name] 已安装，可从开始菜单打开。
FinishedLabelNoIcons=[name] 已安装。
ClickFinish=单击“完成”退出。
ExitSetupTitle=退出安装
ExitSetupMessage=安装尚未完成。现在退出，程序将不会安装。%n%n要退出吗？
ConfirmUninstall=要卸载 %1 吗？资料库和报告不会删除。
UninstalledAll=%1 已卸载。资料库和报告保留在原处。

[Tasks]
Name: desktopicon; Description: "在桌面上建立快捷方式"; Flags: unchecked
Name: packages; Description: "右键菜单中用本程序打开归档包（.zip）"

[Files]
Source: "{#Built}\jixiao.exe"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Built}\bom.cdx.json"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Built}\_internal\*"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Built}\licences\*"; DestDir: "{app}\licences"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\绩效自评"; Filename: "{app}\jixiao.exe"
Name: "{autodesktop}\绩效自评"; Filename: "{app}\jixiao.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.zip\shell\jixiao"; ValueType: string; ValueName: ""; ValueData: "用绩效自评打开"; Flags: uninsdeletekey; Tasks: packages
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.zip\shell\jixiao\command"; ValueType: string; ValueName: ""; ValueData: """{app}\jixiao.exe"" --open ""%1"""; Tasks: packages

[Run]
Filename: "{app}\jixiao.exe"; Description: "打开绩效自评"; Flags: nowait postinstall skipifsilent
