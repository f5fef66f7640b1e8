// SPDX-License-Identifier: GPL-3.0-or-later
// The language in force: our translations and Qt's own, installed on the application.
#pragma once

#include <QObject>
#include <QTranslator>

namespace mqttscope
{

class Languages : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// "system", "en" or "zh_CN". Texts made from now on speak it; windows that stand do not change.
    void setLanguage(const QString &language);
    /// What is in force: "en" or "zh_CN".
    [[nodiscard]] QString current() const { return m_current; }

private:
    QTranslator m_ours;
    QTranslator m_qts;
    QString m_current = QStringLiteral("en");
};

}
