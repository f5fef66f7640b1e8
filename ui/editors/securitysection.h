// SPDX-License-Identifier: GPL-3.0-or-later
// Whom TLS trusts, and by what the broker knows us.
#pragma once

#include "ui/editors/editorsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace mqttscope
{

class FileField;
class PlainLabel;

/// In force when the transport uses TLS; disabled otherwise, and then nothing here stands against saving.
class SecuritySection : public EditorSection
{
    Q_OBJECT
public:
    explicit SecuritySection(QWidget *parent = nullptr);
    [[nodiscard]] QString summary() const override;
    void load(const ConnectionProfile &profile) override;
    void store(ConnectionProfile &profile) const override;
    [[nodiscard]] QString problem(ProtocolVersion version) const override;
    void setTransport(TransportKind kind) override;

private:
    void buildTrust();
    void buildClient();
    void buildProtocol();
    void showExceptions();
    [[nodiscard]] bool trustsFile() const;
    [[nodiscard]] bool hasOwnCiphers() const;

    TlsProfile m_kept; ///< what has no field
    QComboBox *m_trust;
    FileField *m_caFile;
    QLineEdit *m_serverName;
    FileField *m_certificate;
    FileField *m_key;
    QCheckBox *m_askPassphrase;
    QComboBox *m_minimum;
    QLineEdit *m_alpn;
    QComboBox *m_ciphers;
    QLineEdit *m_cipherList;
    QLineEdit *m_pskIdentity;
    PlainLabel *m_exceptions;
    QPushButton *m_forget;
};

}
