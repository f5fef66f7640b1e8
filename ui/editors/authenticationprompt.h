// SPDX-License-Identifier: GPL-3.0-or-later
// One step of an enhanced authentication that the user answers by hand.
#pragma once

#include "core/engine/engineinterface.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace mqttscope
{

/// Shown with open(); deletes itself. The answer is kept nowhere.
class AuthenticationPrompt : public QDialog
{
    Q_OBJECT
public:
    AuthenticationPrompt(const QString &connectionName, const AuthenticationChallenge &challenge,
                         QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const QByteArray &data);

private:
    void send();

    QLineEdit *m_answer;
    QCheckBox *m_isHex;
};

}
