// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/passwordprompt.h"

#include "core/profile/connectionprofile.h"
#include "core/profile/secretheaders.h"
#include "core/session/scram.h"
#include "ui/models/bytetext.h"
#include "ui/widgets/plainlabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

const char *fieldName(SecretKind kind)
{
    switch (kind) {
    case SecretKind::Password:
        return "passwordEdit";
    case SecretKind::KeyPassphrase:
        return "keyPassphraseEdit";
    case SecretKind::PreSharedKey:
        return "preSharedKeyEdit";
    case SecretKind::ProxyPassword:
        return "proxyPasswordEdit";
    case SecretKind::AuthenticationData:
        return "authenticationDataEdit";
    case SecretKind::HeaderValues:
        return "headerValueEdit";
    }
    return "";
}

QString question(SecretKind kind, const ConnectionProfile &profile)
{
    switch (kind) {
    case SecretKind::Password:
        return profile.userName.isEmpty()
            ? PasswordPrompt::tr("Password for %1").arg(profile.name)
            : PasswordPrompt::tr("Password of %1 for %2").arg(profile.userName, profile.name);
    case SecretKind::KeyPassphrase: {
        const QString file = profile.tls.keyFile.isEmpty() ? profile.tls.certificateFile : profile.tls.keyFile;
        return PasswordPrompt::tr("Passphrase of the key in %1").arg(QFileInfo(file).fileName());
    }
    case SecretKind::PreSharedKey:
        return PasswordPrompt::tr("Pre-shared key of %1, in hexadecimal digits").arg(profile.tls.pskIdentity);
    case SecretKind::ProxyPassword:
        return PasswordPrompt::tr("Password of %1 for the proxy %2").arg(profile.proxy.userName, profile.proxy.host);
    case SecretKind::AuthenticationData:
        return PasswordPrompt::tr("First step of the authentication by %1, as text; may stay empty")
            .arg(profile.authenticationMethod);
    case SecretKind::HeaderValues: // one question each
        break;
    }
    return {};
}

/// Null if it is not hexadecimal, or empty.
QByteArray keyFrom(const QString &typed)
{
    const std::optional<QByteArray> bytes = bytesOfHex(typed);
    return bytes && !bytes->isEmpty() ? *bytes : QByteArray();
}

}

QList<SecretKind> secretsNeeded(const ConnectionProfile &profile)
{
    QList<SecretKind> kinds;
    if (profile.askPassword)
        kinds.append(SecretKind::Password);
    if (usesTls(profile.transport) && profile.tls.askKeyPassphrase && !profile.tls.certificateFile.isEmpty())
        kinds.append(SecretKind::KeyPassphrase);
    if (usesTls(profile.transport) && !profile.tls.pskIdentity.isEmpty())
        kinds.append(SecretKind::PreSharedKey);
    if (profile.transport != TransportKind::LocalSocket && profile.proxy.kind != ProxyKind::None
        && !profile.proxy.userName.isEmpty())
        kinds.append(SecretKind::ProxyPassword);
    if (profile.version == ProtocolVersion::V5_0 && !profile.authenticationMethod.isEmpty()
        && !ScramClient::hashOf(profile.authenticationMethod.toUtf8()))
        kinds.append(SecretKind::AuthenticationData);
    if (usesWebSocket(profile.transport) && !missingHeaderValues(profile.webSocket).isEmpty())
        kinds.append(SecretKind::HeaderValues);
    return kinds;
}

PasswordPrompt::PasswordPrompt(const ConnectionProfile &profile, const QList<SecretKind> &kinds, QWidget *parent)
    : QDialog(parent)
    , m_problem(new PlainLabel(this))
    , m_connect(new QPushButton(tr("Connect"), this))
{
    setObjectName(QStringLiteral("passwordPrompt"));
    setWindowTitle(tr("Password"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    for (const SecretKind kind : kinds)
        addFields(kind, profile);
    auto *promise = new PlainLabel(tr("Kept in memory until the program ends, never written to disk."), this);
    promise->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setObjectName(QStringLiteral("secretProblem"));
    m_problem->setForegroundRole(QPalette::BrightText);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("passwordCancel"));
    m_connect->setObjectName(QStringLiteral("passwordConnect"));
    m_connect->setProperty("kind", QStringLiteral("primary"));
    m_connect->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_connect);
    column->addWidget(promise);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &PasswordPrompt::give);
    check();
}

void PasswordPrompt::addFields(SecretKind kind, const ConnectionProfile &profile)
{
    if (kind != SecretKind::HeaderValues)
        return addField(kind, question(kind, profile));
    for (const QString &name : missingHeaderValues(profile.webSocket))
        addField(kind, tr("Value of the header %1 for %2").arg(name, profile.name));
}

void PasswordPrompt::addField(SecretKind kind, const QString &question)
{
    auto *label = new PlainLabel(question, this);
    auto *field = new QLineEdit(this);
    field->setObjectName(QLatin1String(fieldName(kind)));
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(question);
    field->setMinimumWidth(320);
    layout()->addWidget(label);
    layout()->addWidget(field);
    m_fields[kind].append(field);
    connect(field, &QLineEdit::textChanged, this, &PasswordPrompt::check);
}

void PasswordPrompt::check()
{
    const QLineEdit *key = m_fields.value(SecretKind::PreSharedKey).value(0);
    const bool isWrong = key && !key->text().isEmpty() && keyFrom(key->text()).isNull();
    m_problem->setPlainText(isWrong ? tr("A pre-shared key is typed as pairs of hexadecimal digits.") : QString());
    m_problem->setVisible(isWrong);
    m_connect->setEnabled(!key || !keyFrom(key->text()).isNull());
}

void PasswordPrompt::give()
{
    QMap<SecretKind, QByteArray> secrets;
    for (auto kind = m_fields.begin(); kind != m_fields.end(); ++kind) {
        QStringList lines;
        for (QLineEdit *field : kind.value()) {
            lines.append(field->text());
            field->clear();
        }
        const QString typed = lines.join(QLatin1Char('\n'));
        secrets.insert(kind.key(), kind.key() == SecretKind::PreSharedKey ? keyFrom(typed) : typed.toUtf8());
    }
    Q_EMIT given(secrets);
    accept();
}

}
