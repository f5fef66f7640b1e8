// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the secrets of one connection, for this session only. Opened with open(), never nested.
#pragma once

#include <QByteArray>
#include <QDialog>
#include <QList>
#include <QMap>

class QLineEdit;
class QPushButton;

namespace mqttscope
{

class PlainLabel;
struct ConnectionProfile;

enum class SecretKind : quint8
{
    Password,
    KeyPassphrase,
    PreSharedKey, ///< typed as hexadecimal digits, given as bytes
    ProxyPassword,
    AuthenticationData, ///< the first step of a method that is not built in; may be empty
    HeaderValues, ///< of the WebSocket upgrade: a line for each secret header
};

/// Those the profile says it needs, in the order they are asked for.
[[nodiscard]] QList<SecretKind> secretsNeeded(const ConnectionProfile &profile);

class PasswordPrompt : public QDialog
{
    Q_OBJECT
public:
    PasswordPrompt(const ConnectionProfile &profile, const QList<SecretKind> &kinds, QWidget *parent);

Q_SIGNALS:
    /// Texts in UTF-8; a pre-shared key as its bytes.
    void given(const QMap<mqttscope::SecretKind, QByteArray> &secrets);

private:
    void addFields(SecretKind kind, const ConnectionProfile &profile);
    void addField(SecretKind kind, const QString &question);
    void check();
    void give();

    QMap<SecretKind, QList<QLineEdit *>> m_fields;
    PlainLabel *m_problem;
    QPushButton *m_connect;
};

}
