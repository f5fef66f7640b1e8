// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filefield.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace mqttscope
{

FileField::FileField(const QString &name, const QString &title, const QString &filter, QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
{
    m_path->setObjectName(name);
    m_path->setAccessibleName(title);
    m_choose->setObjectName(name + QStringLiteral("Choose"));
    m_choose->setToolTip(tr("Choose a file"));
    m_choose->setAutoDefault(false);
    setFocusProxy(m_path);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(m_choose);
    connect(m_path, &QLineEdit::textEdited, this, &FileField::edited);
    connect(m_choose, &QPushButton::clicked, this, [this, title, filter] { choose(title, filter); });
}

QString FileField::path() const { return m_path->text().trimmed(); }

void FileField::setPath(const QString &path) { m_path->setText(path); }

void FileField::choose(const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(this, title, QFileInfo(path()).absolutePath(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        setPath(chosen);
        Q_EMIT edited();
    });
    dialog->open();
}

}
