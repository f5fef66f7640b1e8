// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/securitysection.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace mqttscope
{

namespace
{

enum Trust
{
    SystemStore,
    OwnFile,
};
enum Ciphers
{
    UsualOrder,
    ChaCha20First,
    OwnList,
};
constexpr qsizetype kLongestAlpn = 255; // bytes of one protocol name [RFC 7301]

QStringList protocolsIn(const QString &typed)
{
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    return typed.split(separators, Qt::SkipEmptyParts);
}

}

SecuritySection::SecuritySection(QWidget *parent)
    : EditorSection(tr("Security"), parent)
    , m_trust(new QComboBox(this))
    , m_caFile(new FileField(QStringLiteral("caFileEdit"), tr("CA file"),
                             tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"), this))
    , m_serverName(new QLineEdit(this))
    , m_certificate(new FileField(QStringLiteral("clientCertificateEdit"), tr("Client certificate"),
                                  tr("Certificates (*.pem *.crt *.cer *.p12 *.pfx);;All files (*)"), this))
    , m_key(new FileField(QStringLiteral("clientKeyEdit"), tr("Key"), tr("Keys (*.pem *.key);;All files (*)"), this))
    , m_askPassphrase(new QCheckBox(tr("Ask for the passphrase when connecting"), this))
    , m_minimum(new QComboBox(this))
    , m_alpn(new QLineEdit(this))
    , m_ciphers(new QComboBox(this))
    , m_cipherList(new QLineEdit(this))
    , m_pskIdentity(new QLineEdit(this))
    , m_exceptions(new PlainLabel(this))
    , m_forget(new QPushButton(tr("Forget"), this))
{
    buildTrust();
    buildClient();
    buildProtocol();
    finishForm();
    for (const FileField *field : {m_caFile, m_certificate, m_key})
        connect(field, &FileField::edited, this, &EditorSection::edited);
    for (const QLineEdit *field : {m_serverName, m_alpn, m_cipherList, m_pskIdentity})
        connect(field, &QLineEdit::textEdited, this, &EditorSection::edited);
    connect(m_minimum, &QComboBox::activated, this, &EditorSection::edited);
    connect(m_askPassphrase, &QCheckBox::toggled, this, &EditorSection::edited);
    connect(m_trust, &QComboBox::currentIndexChanged, this, [this] {
        m_caFile->setEnabled(trustsFile());
        Q_EMIT edited();
    });
    connect(m_ciphers, &QComboBox::currentIndexChanged, this, [this] {
        m_cipherList->setEnabled(hasOwnCiphers());
        Q_EMIT edited();
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_kept.exceptions.clear();
        showExceptions();
        Q_EMIT edited();
    });
}

void SecuritySection::buildTrust()
{
    m_trust->setObjectName(QStringLiteral("trustBox"));
    m_trust->addItem(tr("This computer's store"), SystemStore);
    m_trust->addItem(tr("CA file only"), OwnFile);
    m_serverName->setObjectName(QStringLiteral("serverNameEdit"));
    m_serverName->setFont(monospaceFont(font()));
    m_serverName->setPlaceholderText(tr("the host"));
    auto *accepted = new QWidget(this);
    auto *row = new QHBoxLayout(accepted);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_exceptions, 1);
    row->addWidget(m_forget);
    m_exceptions->setObjectName(QStringLiteral("exceptionsLabel"));
    m_forget->setObjectName(QStringLiteral("forgetExceptionsButton"));
    m_forget->setAutoDefault(false);
    m_forget->setToolTip(tr("From the next connection on these certificates are refused again"));
    addRow(tr("Trust"), m_trust, tr("the broker is always verified, also on reconnect"));
    addRow(tr("CA file"), m_caFile, tr("PEM or DER, revocation lists in PEM; replaces the computer's store"));
    addRow(tr("Server name"), m_serverName, tr("sent as SNI and verified; default: the host"));
    addRow(tr("Accepted in spite of errors"), accepted,
           tr("certificates accepted by hand for one host and their errors"));
}

void SecuritySection::buildClient()
{
    m_askPassphrase->setObjectName(QStringLiteral("askPassphraseCheck"));
    m_pskIdentity->setObjectName(QStringLiteral("pskIdentityEdit"));
    addRow(tr("Client certificate"), m_certificate, tr("PEM or PKCS#12; empty = none is sent"));
    addRow(tr("Key"), m_key, tr("PEM; empty = it is in the file of the certificate"));
    addRow(tr("Key passphrase"), m_askPassphrase, tr("kept in memory for the session, never written"));
    addRow(tr("PSK identity"), m_pskIdentity,
           tr("a pre-shared key instead of certificates, over TLS 1.2; the key is asked for when connecting"));
}

void SecuritySection::buildProtocol()
{
    m_minimum->setObjectName(QStringLiteral("minimumTlsBox"));
    m_minimum->addItem(QStringLiteral("TLS 1.2"), int(TlsVersion::V1_2));
    m_minimum->addItem(QStringLiteral("TLS 1.3"), int(TlsVersion::V1_3));
    m_alpn->setObjectName(QStringLiteral("alpnEdit"));
    m_alpn->setFont(monospaceFont(font()));
    m_alpn->setPlaceholderText(tr("none"));
    m_ciphers->setObjectName(QStringLiteral("ciphersBox"));
    m_ciphers->addItem(tr("Default order"), UsualOrder);
    m_ciphers->addItem(tr("ChaCha20-Poly1305 first"), ChaCha20First);
    m_ciphers->addItem(tr("These only"), OwnList);
    m_cipherList->setObjectName(QStringLiteral("cipherListEdit"));
    m_cipherList->setFont(monospaceFont(font()));
    addRow(tr("Minimum version"), m_minimum, tr("default TLS 1.2; nothing older is ever spoken"));
    addRow(tr("ALPN"), m_alpn, tr("protocols offered, e.g. x-amzn-mqtt-ca; separated by commas"));
    addRow(tr("Ciphers"), m_ciphers, tr("ChaCha20-Poly1305 first: for devices without AES hardware"));
    addRow(tr("Cipher names"), m_cipherList, tr("as OpenSSL writes them, joined by colons"));
}

bool SecuritySection::trustsFile() const { return m_trust->currentData().toInt() == OwnFile; }
bool SecuritySection::hasOwnCiphers() const { return m_ciphers->currentData().toInt() == OwnList; }

QString SecuritySection::summary() const
{
    if (!isEnabled())
        return tr("not encrypted");
    return m_minimum->currentText() + QLatin1Char('+');
}

void SecuritySection::load(const ConnectionProfile &profile)
{
    const TlsProfile &tls = profile.tls;
    m_kept = tls;
    chooseData(*m_trust, tls.caFile.isEmpty() ? SystemStore : OwnFile);
    m_caFile->setPath(tls.caFile);
    m_caFile->setEnabled(trustsFile());
    m_serverName->setText(tls.serverName);
    m_certificate->setPath(tls.certificateFile);
    m_key->setPath(tls.keyFile);
    m_askPassphrase->setChecked(tls.askKeyPassphrase);
    m_pskIdentity->setText(tls.pskIdentity);
    chooseData(*m_minimum, int(tls.minimumVersion));
    m_alpn->setText(tls.alpn.join(QStringLiteral(", ")));
    chooseData(*m_ciphers, !tls.ciphers.isEmpty() ? OwnList : tls.preferChaCha20 ? ChaCha20First : UsualOrder);
    m_cipherList->setText(tls.ciphers);
    m_cipherList->setEnabled(hasOwnCiphers());
    showExceptions();
    setTransport(profile.transport);
}

void SecuritySection::store(ConnectionProfile &profile) const
{
    TlsProfile tls = m_kept;
    tls.caFile = trustsFile() ? m_caFile->path() : QString();
    tls.serverName = m_serverName->text().trimmed();
    tls.certificateFile = m_certificate->path();
    tls.keyFile = m_key->path();
    tls.askKeyPassphrase = m_askPassphrase->isChecked();
    tls.pskIdentity = m_pskIdentity->text();
    tls.minimumVersion = TlsVersion(m_minimum->currentData().toInt());
    tls.alpn = protocolsIn(m_alpn->text());
    tls.ciphers = hasOwnCiphers() ? m_cipherList->text().trimmed() : QString();
    tls.preferChaCha20 = hasOwnCiphers() ? m_kept.preferChaCha20 : m_ciphers->currentData().toInt() == ChaCha20First;
    profile.tls = tls;
}

QString SecuritySection::problem(ProtocolVersion) const
{
    if (!isEnabled())
        return {};
    if (trustsFile() && m_caFile->path().isEmpty())
        return tr("Security: name the CA file, or trust this computer's store.");
    if (!m_key->path().isEmpty() && m_certificate->path().isEmpty())
        return tr("Security: a key needs the client certificate it belongs to.");
    if (hasOwnCiphers() && m_cipherList->text().trimmed().isEmpty())
        return tr("Security: name the ciphers, or choose the default order.");
    if (!m_pskIdentity->text().isEmpty() && m_minimum->currentData().toInt() == int(TlsVersion::V1_3))
        return tr("Security: a pre-shared key works up to TLS 1.2, the minimum version cannot be TLS 1.3.");
    const QStringList protocols = protocolsIn(m_alpn->text());
    if (std::any_of(protocols.begin(), protocols.end(),
                    [](const QString &protocol) { return protocol.toUtf8().size() > kLongestAlpn; }))
        return tr("Security: an ALPN protocol has at most 255 bytes.");
    return {};
}

void SecuritySection::setTransport(TransportKind kind) { setEnabled(usesTls(kind)); }

void SecuritySection::showExceptions()
{
    const auto count = m_kept.exceptions.size();
    m_exceptions->setPlainText(count == 0       ? tr("none")
                                   : count == 1 ? tr("1 certificate")
                                                : tr("%1 certificates").arg(count));
    m_forget->setVisible(count > 0);
}

}
