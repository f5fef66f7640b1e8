// SPDX-License-Identifier: GPL-3.0-or-later
// One step of an enhanced authentication that the user answers by hand.
#pragma once

#include "core/engine/engineinterface.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace mqttscope
{

class PlainLabel;

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
    void check();
    void send();
    /// What is typed; nullopt if it is no bytes.
    [[nodiscard]] std::optional<QByteArray> answer() const;

    QLineEdit *m_answer;
    QCheckBox *m_isHex;
    PlainLabel *m_problem;
    QPushButton *m_send;
};

}
