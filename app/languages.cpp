// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace mqttscope
{

void Languages::setLanguage(const QString &language)
{
    const bool isChinese = language == QLatin1String("zh_CN")
        || (language == QLatin1String("system") && QLocale::system().language() == QLocale::Chinese);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    m_current = isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(isChinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    if (!isChinese)
        return;
    if (m_ours.load(QStringLiteral(":/translations/mqttscope_zh_CN.qm")))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qts.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
}

}
