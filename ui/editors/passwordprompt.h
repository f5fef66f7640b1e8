// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the password of one connection, for this session only. Opened with open(), never nested.
#pragma once

#include <QDialog>

class QLineEdit;

namespace mqttscope
{

struct ConnectionProfile;

class PasswordPrompt : public QDialog
{
    Q_OBJECT
public:
    PasswordPrompt(const ConnectionProfile &profile, QWidget *parent);

Q_SIGNALS:
    void passwordGiven(const QByteArray &utf8);

private:
    QLineEdit *m_password;
};

}
